/** Why an archive cannot be read. Thrown inside, for any of many small reads may find it; a reader of files catches it. */
export type ZipFailure = 'damaged' | 'protected' | 'too-large';

/** An archive that is damaged, too large when unpacked, or no archive at all. */
export class ZipError extends Error {
  readonly failure: ZipFailure;

  constructor(failure: ZipFailure) {
    super(`the archive is ${failure}`);
    this.failure = failure;
  }
}
