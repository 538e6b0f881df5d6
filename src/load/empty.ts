/** Stands for a text or a word of a list that cannot be read (see mend.ts); what an author writes is never empty. */
export const EMPTY: string = ''
