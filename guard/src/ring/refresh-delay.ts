/**
 * Seconds until the next look at a store. A look takes at most a tenth of the period, so that with the wait before it
 * no write goes unseen for longer than the period; the rest spreads the replicas. After failures it doubles from a
 * tenth up to five periods.
 *
 * @param random - from 0 to 1.
 */
export function refreshDelay(refresh: number, failures: number, random: number): number {
	const most = failures === 0 ? refresh * 0.8 : Math.min(refresh * 5, refresh * 0.1 * 2 ** Math.min(failures - 1, 10));
	return most * (0.75 + random * 0.25);
}
