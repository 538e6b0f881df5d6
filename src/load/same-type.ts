/** A type without `readonly` at any depth: zod's types are writable and ours are not. */
type Writable<T> = T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** `true` when both types are the same but for `readonly`, otherwise `false`. */
export type Same<A, B> = Identical<Writable<A>, Writable<B>>
