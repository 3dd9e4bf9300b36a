/** Whether a value carries a mark of ours, as an own property. */
export function hasBrand(value: unknown, brand: symbol): boolean {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, brand);
}
