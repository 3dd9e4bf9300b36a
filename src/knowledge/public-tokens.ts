/** Tokens that are made to be published: their claims give nobody more than a visitor has. */
export interface PublicTokenRow {
	/** Claims with the values that such a token has. */
	readonly claims: Readonly<Record<string, string>>;
	readonly source: string;
}

export const publicTokens: readonly PublicTokenRow[] = [
	{claims: {role: 'anon'}, source: 'https://supabase.com/docs/guides/api/api-keys, "anon key"'},
];
