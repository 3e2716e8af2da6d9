import PostalMime from 'postal-mime'

/** What a mail server says of a mail that it could not deliver after all (RFC 3464). */
export type Report = {
  /** Ids that may be ours: of the mail that came back, wherever the report names it. */
  mailIds: string[]
  action: 'failed' | 'other'
  /** RFC 3463, for example `5.1.1`. */
  status: string
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gi

/** Undefined where it is no report: somebody has written back, or an out-of-office reply. */
export const readReport = async (message: string | Uint8Array): Promise<Report | undefined> => {
  const mail = await PostalMime.parse(message, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
    maxNestingDepth: 20,
  })
  const parts = mail.attachments.map(({ mimeType, content }) => ({ mimeType, text: String(content) }))
  const report = parts.find(({ mimeType }) => /^message\/(global-)?delivery-status$/.test(mimeType))
  if (!report) return undefined
  const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'im').exec(report.text)?.[1] ?? ''
  const named = [...parts.map(({ text }) => text), mail.text ?? '', mail.inReplyTo ?? '', mail.references ?? '']
  return {
    mailIds: [...new Set(named.flatMap((text) => text.match(uuid) ?? []).map((id) => id.toLowerCase()))].slice(0, 20),
    action: field('Action').toLowerCase() === 'failed' ? 'failed' : 'other',
    status: field('Status'),
  }
}
