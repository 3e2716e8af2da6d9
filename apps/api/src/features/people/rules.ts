import type { Person } from '@elevate/contracts/people'

/** UK postcodes as patterns go (domain.md 7a): a pattern that fits is not an existing postcode. */
const ukPostcode =
  /^(GIR0AA|[A-PR-UWYZ]([0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY])[0-9][ABD-HJLNP-UW-Z]{2})$/

/** A UK postcode as `LS1 4AP`; anything else as it is typed, since not everybody lives here. */
export const tidyPostcode = (typed: string): string => {
  const compact = typed.toUpperCase().replaceAll(/\s/g, '')
  return ukPostcode.test(compact) ? `${compact.slice(0, -3)} ${compact.slice(-3)}` : typed
}

/** The local part as it is typed, the domain in small letters: only there capitals never count. */
export const tidyEmail = (typed: string): string => {
  const at = typed.lastIndexOf('@')
  return typed.slice(0, at) + typed.slice(at).toLowerCase()
}

type Typed = { postcode?: string | null; email?: string | null }

export const tidy = <T extends Typed>(typed: T): T => ({
  ...typed,
  ...(typed.postcode ? { postcode: tidyPostcode(typed.postcode) } : {}),
  ...(typed.email ? { email: tidyEmail(typed.email) } : {}),
})

/**
 * What finds a text inside another, both without accents and capitals; `words` come from `app.plain`. Words may stand
 * apart. One or two letters find the beginning of a word, because a part that short would find nearly everybody.
 */
export const patternFor = (typed: string): string => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const isShort = words.length === 1 && (words[0] ?? '').length < 3
  const escaped = words.map((word) => word.replaceAll(/[\\%_]/g, String.raw`\$&`))
  return `%${isShort ? ' ' : ''}${escaped.join('%')}%`
}

type Invitable = { email: string | null; account: Person['account']; doNotContactSince: Date | null }

/** Why nobody can be invited to sign in. */
export const invitationRefusal = ({ email, account, doNotContactSince }: Invitable) => {
  if (account.state === 'disabled') return 'account-disabled'
  if (account.state === 'active') return 'signs-in-already'
  if (doNotContactSince) return 'do-not-contact'
  return email === null && account.email === null ? 'no-email' : undefined
}
export type InvitationRefusal = NonNullable<ReturnType<typeof invitationRefusal>>

export const invitationWords: Record<InvitationRefusal, string> = {
  'account-disabled': 'This account is shut. Open it again first.',
  'signs-in-already': 'This person signs in already.',
  'do-not-contact': 'This person is not to be contacted.',
  'no-email': 'Enter an email address for this person first.',
}
