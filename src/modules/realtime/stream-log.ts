/** The part of a pino logger that the stream uses. */
export interface StreamLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}
