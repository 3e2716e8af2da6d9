import { createHash } from 'node:crypto'

/** An uploaded file. As JSON it is its name and a hash, by which a repeated request is known again. */
export type UploadedFile = { fileName: string; bytes: Uint8Array; toJSON: () => { fileName: string; hash: string } }

const longestName = 120

/** What somebody's computer calls the file, as a plain name of one line: no folders, no control characters. */
export const plainFileName = (given: string | undefined): string => {
  // Browsers write these three as HTML asks for the names of files in forms.
  const named = (given ?? '').replaceAll('%22', '"').replaceAll(/%0[DA]/gi, '')
  const last = named.split(/[/\\]/).at(-1) ?? ''
  const visible = last.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
  return visible.trim().slice(0, longestName).toWellFormed() || 'Spreadsheet'
}

export const uploadedFile = (bytes: Uint8Array, givenName: string | undefined): UploadedFile => {
  const fileName = plainFileName(givenName)
  return {
    fileName,
    bytes,
    toJSON: () => ({ fileName, hash: createHash('sha256').update(bytes).digest('base64url') }),
  }
}
