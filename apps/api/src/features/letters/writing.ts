import type { LetterPlaceholder } from '@elevate/contracts/letter-placeholders'
import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import * as queries from './queries.ts'
import { howToReach, type LetterValues, type LetterWay, rendered, wayTo } from './rules.ts'
import { usualLetters } from './usual-letters.ts'
import { dayInWords, timeInWords } from './words.ts'

/** A letter to an applicant. `values` are what only its sender knows, by the name of the placeholder. */
export type WantedLetter = {
  applicationId: string
  kind: Exclude<LetterKind, 'reference-request'>
  values?: Partial<Record<LetterPlaceholder, string>>
  /** Another way than the applicant asked for, because they have agreed to it now. */
  by?: LetterWay
}

export type WrittenLetter = {
  to: queries.Addressee
  kind: LetterKind
  templateId: string | null
  subject: string
  body: string
  by: LetterWay
}

type Site = Pick<Deps, 'config'>

/** Writes letters without sending them, with the organisation's newest words or the usual ones. Two statements. */
export const writeLetters = async (db: Db, site: Site, wanted: readonly WantedLetter[]): Promise<WrittenLetter[]> => {
  const ids = [...new Set(wanted.map(({ applicationId }) => applicationId))]
  if (ids.length === 0) return []
  const [addressees, templates] = await Promise.all([
    queries.findAddressees(db, ids),
    queries.newestTemplatesFor(db, ids, [...new Set(wanted.map(({ kind }) => kind))]),
  ])
  return wanted.flatMap(({ applicationId, kind, values, by }) => {
    const to = addressees.find(({ id }) => id === applicationId)
    if (!to) return []
    const own = templates.find((one) => one.organisationId === to.organisationId && one.kind === kind)
    const words = rendered(own ?? usualLetters[kind], { ...valuesOf(to, site), ...values })
    return [{ to, kind, templateId: own?.id ?? null, ...words, by: by ?? wayTo(to) }]
  })
}

/** What can be put into every letter to an applicant. Who has no account has no page to look at. */
export const valuesOf = (to: queries.Addressee, { config }: Site): LetterValues => {
  const { closesAt, personId } = to
  return {
    'given name': to.givenName,
    'full name': fullName(to),
    role: to.role,
    campaign: to.campaign,
    organisation: to.organisation,
    'contact name': to.contactName,
    'contact phone': to.contactPhone ?? '',
    'contact email': to.contactEmail ?? '',
    'how to reach us': howToReach({ name: to.contactName, phone: to.contactPhone, email: to.contactEmail }),
    reference: to.reference,
    'interview days': to.interviewDays,
    ...(closesAt ? { 'closing date': `${dayInWords(londonDay(closesAt))} at ${timeInWords(closesAt)}` } : {}),
    ...(personId ? { link: `${config.publicUrl}/my-applications/${to.id}` } : {}),
  }
}

export const fullName = ({ givenName, familyName }: Pick<queries.Addressee, 'givenName' | 'familyName'>): string =>
  familyName ? `${givenName} ${familyName}` : givenName
