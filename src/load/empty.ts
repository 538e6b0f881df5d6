/** Stands for a text or a word of a list that cannot be read (see mend.ts); what an author writes is never empty. */
export const EMPTY: string = ''

/** Stands where the YAML itself cannot be read; as long as one letter, so that everything behind it keeps its place. */
export const LOST = '\uF8FF'
