/** Options as they were written, so that `'15m'` stays what it is, but not readonly: libraries declare mutable lists. */
export type Given<Options> = {
	-readonly [Name in keyof Options]: Options[Name] extends readonly unknown[] ? Mutable<Options[Name]> : Options[Name];
};

type Mutable<List extends readonly unknown[]> = {-readonly [Index in keyof List]: List[Index]};
