import type { OrganisationKind } from '@elevate/contracts/organisation-kinds'

export const kindWords: Record<OrganisationKind, string> = {
  trust: 'NHS trust',
  'integrated-care-board': 'Integrated care board',
  national: 'National programme',
  other: 'Other',
}

export const kindChoices = (['trust', 'integrated-care-board', 'national', 'other'] as const).map((value) => ({
  value,
  text: kindWords[value],
}))

/** One thing a line, as people type lists; empty lines are nothing. */
export const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
