/** Bytes written as letters (base64): capitals anywhere, and the marks that people rarely write without a space. */
export const BYTES = /^(?=.{16})(?=.*[+/=])(?=.*(?:[a-z\d][A-Z]|[A-Z]{2}))[A-Za-z\d+/=]+$/
