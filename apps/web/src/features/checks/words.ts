import type { CheckTurn } from '@elevate/contracts/checks'
import type { CheckKind, CheckOwner, ShownCheckState } from '@elevate/contracts/recruitment-vocabulary'

export const stateWords: Record<ShownCheckState, string> = {
  'not-required': 'Not asked for',
  'not-started': 'Not started',
  requested: 'Asked for',
  'in-progress': 'Begun',
  complete: 'Done',
  waived: 'Waived',
  expiring: 'Runs out soon',
  expired: 'Has run out',
}

export const kindWords: Record<CheckKind, string> = {
  identity: 'Identity',
  'right-to-work': 'Right to work',
  reference: 'Reference',
  dbs: 'DBS check',
  'occupational-health': 'Occupational health',
  confidentiality: 'Confidentiality agreement',
  'declaration-of-interests': 'Declaration of interests',
  document: 'Document to accept',
  training: 'Training',
  account: 'Account',
  kit: 'Equipment on loan',
  other: 'Something else',
}

export const ownerWords: Record<CheckOwner, string> = {
  applicant: 'The applicant',
  programme: 'Us',
  referee: 'The referee',
  'occupational-health': 'Occupational health',
  'other-team': 'Another team',
}

export const waitsForWords: Record<CheckTurn, string> = {
  applicant: 'Waiting for the applicant',
  programme: 'Waiting for us',
  referee: 'Waiting for the referee',
  'occupational-health': 'Waiting for occupational health',
  'other-team': 'Waiting for another team',
  nobody: 'Waiting for nobody',
}

export const documentWords = {
  passport: 'Passport',
  'photocard-driving-licence': 'Photocard driving licence',
  'national-identity-card': 'National identity card',
  'other-photograph': 'Another document with a photograph',
  'bank-statement': 'Bank statement',
  'council-tax-bill': 'Council tax bill',
  'utility-bill': 'Utility bill',
  'tenancy-agreement': 'Tenancy agreement',
  'benefit-or-pension-letter': 'Benefit or pension letter',
  'other-address': 'Another document with the address',
} as const

export const identityRuleWords = {
  'two-photographs-one-address': 'Two with a photograph, one with the address',
  'one-photograph-two-addresses': 'One with a photograph, two with the address',
} as const

export const rightToWorkWords = {
  'uk-or-irish-passport': 'UK or Irish passport',
  'expired-uk-passport': 'UK passport that has run out',
  'birth-certificate-and-national-insurance': 'Birth certificate and a letter with the National Insurance number',
  'share-code': 'Share code, checked online',
  'visa-or-permit': 'Visa or permit',
  other: 'Another document',
} as const

export const levelWords = {
  'not-eligible': 'Not eligible for a check',
  basic: 'Basic',
  standard: 'Standard',
  enhanced: 'Enhanced',
  'enhanced-barred': 'Enhanced with barred lists',
} as const

export const workforceWords = {
  child: 'Child',
  adult: 'Adult',
  'child-and-adult': 'Child and adult',
  other: 'Other',
} as const

export const decisionWords = {
  'nothing-of-concern': 'Nothing of concern',
  'talked-about-and-accepted': 'Talked about, and accepted',
  'not-accepted': 'Not accepted',
} as const

export const healthWords = {
  fit: 'Fit',
  'fit-with-adjustments': 'Fit, with adjustments',
  pending: 'No outcome yet',
} as const

export const interestWords = {
  financial: 'Financial',
  'non-financial-professional': 'Non-financial: professional',
  'non-financial-personal': 'Non-financial: personal',
  indirect: 'Indirect: through a relative, friend or associate',
} as const

export const paymentWords = {
  accepts: 'Takes the involvement payment',
  declined: 'Declined the involvement payment',
  unpaid: 'No payment goes with the role',
} as const

/** The lines of a list of words as choices. */
export const choicesOf = <T extends string>(words: Record<T, string>): { value: T; text: string }[] =>
  (Object.entries(words) as [T, string][]).map(([value, text]) => ({ value, text }))
