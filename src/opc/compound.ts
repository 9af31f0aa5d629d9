/** Files of the older Office, and encrypted ones of the newer, by how they begin (MS-CFB 2.2). */

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream of a compound file that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4): names of streams are UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether the bytes are a compound file: .doc, .xls, or a .docx with a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file holds a package with a password. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
}
