import { type RawBuilder, sql } from "kysely";

/** The longest piece that bytes are kept in: a statement with one is a fraction of a moment. */
export const PIECE_BYTES = 192 * 1024;

/** Bytes for a column. In base 64, which both drivers send as it is. */
export function bytesForColumn(bytes: Uint8Array): RawBuilder<Uint8Array> {
  return sql`decode(${base64Of(bytes)}, 'base64')`;
}

/** A column of bytes as {@link bytesOfColumn} reads it. */
export function columnInBase64(column: string): RawBuilder<string> {
  return sql`encode(${sql.ref(column)}, 'base64')`;
}

/** The bytes of a column that was read by {@link columnInBase64}. */
export function bytesOfColumn(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
