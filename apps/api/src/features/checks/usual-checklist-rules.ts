import type { ChecklistItem } from '@elevate/contracts/checklists'

type Line = Pick<ChecklistItem, 'kind' | 'label' | 'owner' | 'dueInDays'> & Partial<ChecklistItem>

const item = (line: Line): ChecklistItem => ({
  guidance: '',
  isAsked: true,
  isMandatoryBeforeStart: false,
  renewAfterMonths: null,
  blocksConfidentialWork: false,
  ...line,
})

const beforeStart = (line: Line): ChecklistItem => item({ isMandatoryBeforeStart: true, ...line })

const training = (label: string, renewAfterMonths: number | null, more: Partial<ChecklistItem> = {}): ChecklistItem =>
  item({ kind: 'training', label, owner: 'applicant', dueInDays: 60, renewAfterMonths, ...more })

const onlyOnSite = { isAsked: false, guidance: 'Only for those who come to a site.' }

/**
 * What is asked of somebody who starts, where an organisation has decided nothing itself. From domain.md 2e: the six
 * areas of the NHS employment check standards (F S31), confidentiality (F S08), declarations of interest (F S40, F S54),
 * the co-designed working agreement (F S24) and the training that was found (F S47 to S52). Months of renewal are local
 * everywhere; all of it is theirs to change.
 */
export const usualChecklist: readonly ChecklistItem[] = [
  // F S31: two photographs and an address, or one photograph and two; F S32: in date when they are seen.
  beforeStart({
    kind: 'identity',
    label: 'Proof of identity',
    guidance: 'Three original documents: two with a photograph and one with the address, or one and two.',
    owner: 'applicant',
    dueInDays: 14,
  }),
  // Whether partners, who are no workers, need it was not found: each organisation switches it on or leaves it off.
  beforeStart({ kind: 'right-to-work', label: 'Right to work', isAsked: false, owner: 'applicant', dueInDays: 14 }),
  // References are part of the standards (F S31); two is usual, not a rule.
  beforeStart({ kind: 'reference', label: 'First reference', owner: 'applicant', dueInDays: 28 }),
  beforeStart({ kind: 'reference', label: 'Second reference', owner: 'applicant', dueInDays: 28 }),
  // F S36: by activity; "not eligible" is an answer. No expiry by law; every 36 months is a local custom (F S43, F S44).
  beforeStart({
    kind: 'dbs',
    label: 'DBS check',
    guidance: 'Decide on the level first. “Not eligible” is a complete answer.',
    owner: 'programme',
    dueInDays: 42,
    renewAfterMonths: 36,
    blocksConfidentialWork: true,
  }),
  // The outcome, never a diagnosis.
  beforeStart({
    kind: 'occupational-health',
    label: 'Occupational health',
    owner: 'occupational-health',
    dueInDays: 28,
  }),
  // F S08; signed anew every 12 to 36 months.
  beforeStart({
    kind: 'confidentiality',
    label: 'Confidentiality agreement',
    owner: 'applicant',
    dueInDays: 14,
    renewAfterMonths: 24,
    blocksConfidentialWork: true,
  }),
  // F S40: on appointment, on change, and each year; no interests is a dated nil return.
  beforeStart({
    kind: 'declaration-of-interests',
    label: 'Declaration of interests',
    owner: 'applicant',
    dueInDays: 14,
    renewAfterMonths: 12,
    blocksConfidentialWork: true,
  }),
  // F S24.
  beforeStart({
    kind: 'document',
    label: 'Role description and working agreement',
    owner: 'applicant',
    dueInDays: 14,
  }),
  item({ kind: 'document', label: 'Letter of appointment', owner: 'applicant', dueInDays: 60 }),
  // F S20: agreed with IT and information governance; everything works with a private address until then.
  item({ kind: 'account', label: 'NHS email and IT account', owner: 'other-team', dueInDays: 42 }),
  item({ kind: 'kit', label: 'Equipment on loan', isAsked: false, owner: 'other-team', dueInDays: 42 }),
  // F S47: level 1 takes 30 minutes, level 2 takes 45; F S49: level 1 is renewed every three years in one trust.
  training('Patient safety training, level 1: Essentials', 36),
  training('Patient safety training, level 2: Access to practice', null, { dueInDays: 120 }),
  // F S50; each year.
  training('Data security awareness', 12, { dueInDays: 30 }),
  // F S51.
  training('Safeguarding adults, level 1', 36),
  training('Safeguarding children, level 1', 36),
  // F S52, here and below.
  training('Equality, diversity and human rights, level 1', 36),
  training('Health, safety and welfare', 36, onlyOnSite),
  training('Infection prevention and control, level 1', 36, onlyOnSite),
  training('Conflict resolution', 36, onlyOnSite),
  training('Fire safety', 24, onlyOnSite),
]
