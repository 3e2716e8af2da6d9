import type { CheckKind, ShownCheckState } from '@elevate/contracts/recruitment-vocabulary'
import { evidenceOf, refereeOf } from './evidence.ts'
import type { ChangeRefusal } from './rules.ts'

export const refusalWords: Record<ChangeRefusal, string> = {
  finished: 'This application has ended, so its checks stay as they are.',
  waived: 'This check was waived. Take the waiver back first.',
  'not-asked-for': 'This is not asked of this person. Ask for it first.',
  settled: 'There is nothing more to do about this check.',
  'asked-already': 'This is asked of this person already.',
  'not-waived': 'This check was not waived.',
  'waive-instead': 'This is needed before the start. If you can do without it, waive it and say why.',
}

const plain: Record<ShownCheckState, string> = {
  'not-required': 'Not asked for',
  'not-started': 'Not started',
  requested: 'Asked for',
  'in-progress': 'Begun',
  complete: 'Done',
  waived: 'Waived',
  expiring: 'Runs out soon',
  expired: 'Has run out',
}

const levels = {
  'not-eligible': 'Not eligible for a check',
  basic: 'Basic',
  standard: 'Standard',
  enhanced: 'Enhanced',
  'enhanced-barred': 'Enhanced with barred lists',
}

const ofReference = (evidence: Record<string, unknown>): string | undefined => {
  const { receivedOn, declinedOn, isSatisfactory } = evidenceOf<'reference'>(evidence) ?? {}
  const referee = refereeOf(evidence)
  if (isSatisfactory !== undefined && isSatisfactory !== null)
    return isSatisfactory ? 'Received, satisfactory' : 'Received, not satisfactory'
  if (receivedOn) return 'Received, not looked at yet'
  if (declinedOn) return `${referee?.name ?? 'The referee'} cannot give one`
  return referee ? `From ${referee.name}` : 'No referee yet'
}

const ofDeclaration = (evidence: Record<string, unknown>): string | undefined => {
  const declared = evidenceOf<'declaration-of-interests'>(evidence)
  if (!declared) return undefined
  return declared.isNil ? 'Nothing to declare' : `${declared.interests.length} declared`
}

const details: { [K in CheckKind]?: (evidence: Record<string, unknown>) => string | undefined } = {
  reference: ofReference,
  'declaration-of-interests': ofDeclaration,
  dbs: (evidence) => {
    const level = evidenceOf<'dbs'>(evidence)?.level
    return level && levels[level]
  },
  confidentiality: (evidence) => evidenceOf<'confidentiality'>(evidence)?.agreementVersion,
  document: (evidence) => evidenceOf<'document'>(evidence)?.documentVersion,
}

/** In a few words for a list; about health and documents it says nothing but where it stands. */
export const summaryOf = (kind: CheckKind, shown: ShownCheckState, evidence: Record<string, unknown>): string => {
  if (shown === 'waived' || shown === 'not-required') return plain[shown]
  const detail = details[kind]?.(evidence)
  return detail ? `${plain[shown]}: ${detail}` : plain[shown]
}
