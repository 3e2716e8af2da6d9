import type { CheckKind } from '@elevate/contracts/recruitment-vocabulary'
import { describe, expect, test } from 'vitest'
import { clearanceOf, type Looked } from './clearance-rules.ts'
import { dbsFee, endingOf } from './dbs-rules.ts'
import type { StoredEvidence } from './evidence.ts'
import { evidenceFaults } from './evidence-rules.ts'
import { outcomeOf } from './outcome-rules.ts'
import { thresholdReached, thresholds } from './remind-rules.ts'
import { actRefusal, isOverdue, partNow, shownState, turnOf } from './rules.ts'

const today = '2026-11-23'

test.each([
  ['complete', null, 'complete'],
  ['complete', '2026-11-22', 'expired'],
  ['complete', '2026-11-23', 'expiring'],
  ['complete', '2027-01-22', 'expiring'],
  ['complete', '2027-01-23', 'complete'],
  ['in-progress', '2026-11-22', 'in-progress'],
  ['waived', null, 'waived'],
] as const)('what is %s with the last day %s is shown as %s', (state, expiresOn, shown) => {
  expect(shownState({ state, expiresOn }, { today, warningDays: 60 })).toBe(shown)
})

test.each([
  ['identity', 'not-started', 'applicant', 'applicant'],
  ['dbs', 'complete', 'programme', 'nobody'],
  ['dbs', 'expired', 'programme', 'programme'],
  ['confidentiality', 'expiring', 'programme', 'applicant'],
  ['training', 'expired', 'programme', 'applicant'],
  ['reference', 'requested', 'referee', 'referee'],
  ['kit', 'not-required', 'other-team', 'nobody'],
] as const)('%s that is %s waits for: %s says, so %s', (kind, shown, owner, turn) => {
  expect(turnOf({ kind, state: 'complete', owner, expiresOn: null }, shown)).toBe(turn)
})

test.each([
  ['declaration-of-interests', 'complete', 'declare'],
  ['declaration-of-interests', 'waived', null],
  ['confidentiality', 'complete', null],
  ['confidentiality', 'expiring', 'accept'],
  ['reference', 'not-started', 'give-referee'],
  ['identity', 'not-started', null],
] as const)('the part of the person in %s that is %s is %s', (kind, shown, part) => {
  expect(partNow({ kind, state: 'not-started', owner: 'applicant', expiresOn: null }, shown)).toBe(part)
})

test('a referee who is being asked is not changed by the applicant', () => {
  const standing = { kind: 'reference', state: 'requested', owner: 'referee', expiresOn: null } as const

  expect(partNow(standing, 'requested')).toBeNull()
})

test.each([
  ['leave-out', { state: 'not-started', isMandatoryBeforeStart: true }, 'waive-instead'],
  ['leave-out', { state: 'not-started', isMandatoryBeforeStart: false }, undefined],
  ['waive', { state: 'complete', isMandatoryBeforeStart: true }, 'settled'],
  ['unwaive', { state: 'complete', isMandatoryBeforeStart: true }, 'not-waived'],
  ['record', { state: 'waived', isMandatoryBeforeStart: true }, 'waived'],
  ['record', { state: 'not-required', isMandatoryBeforeStart: true }, 'not-asked-for'],
  ['record', { state: 'complete', isMandatoryBeforeStart: true }, undefined],
] as const)('%s of %j: %s', (act, check, refusal) => {
  expect(actRefusal(act, { ...check, applicationState: 'onboarding' })).toBe(refusal)
  expect(actRefusal(act, { ...check, applicationState: 'withdrawn' })).toBe('finished')
})

test('what is done is never late, and what has run out always is', () => {
  expect(isOverdue('2026-11-01', 'complete', today)).toBe(false)
  expect(isOverdue('2026-11-01', 'not-started', today)).toBe(true)
  expect(isOverdue('2026-11-23', 'not-started', today)).toBe(false)
  expect(isOverdue(null, 'expired', today)).toBe(true)
})

const passport = { document: 'passport', lastFour: '1234', validUntil: '2030-01-01' } as const
const licence = { ...passport, document: 'photocard-driving-licence' } as const
const bill = { document: 'utility-bill', lastFour: null, validUntil: null } as const
const identity: StoredEvidence['identity'] = {
  rule: 'two-photographs-one-address',
  documents: [passport, licence, bill],
  originalsSeen: true,
  seenBy: 'Ruth Calder',
  seenOn: today,
}
const dbs: StoredEvidence['dbs'] = {
  level: 'enhanced',
  why: 'Visits wards alone',
  workforce: 'adult',
  applicationReference: null,
  certificateNumber: null,
  issuedOn: null,
  updateServiceRenewsOn: null,
  decision: null,
  decidedOn: null,
  statusChecks: [],
  numberRemovedOn: null,
}
const certified = { ...dbs, certificateNumber: '000123456789', issuedOn: '2026-11-02' }

describe('identity', () => {
  test.each([
    ['two photographs and an address', identity, {}],
    [
      'one photograph and two addresses',
      { ...identity, rule: 'one-photograph-two-addresses', documents: [passport, bill, bill] },
      {},
    ],
    [
      'three photographs',
      { ...identity, documents: [passport, licence, passport] },
      { '/documents': 'documents-do-not-fit' },
    ],
    [
      'a passport that had run out when it was seen',
      { ...identity, documents: [{ ...passport, validUntil: '2026-11-22' }, licence, bill] },
      { '/documents/0/validUntil': 'out-of-date' },
    ],
    [
      'a passport without its last day',
      { ...identity, documents: [{ ...passport, validUntil: null }, licence, bill] },
      { '/documents/0/validUntil': 'required' },
    ],
    ['a day to come', { ...identity, seenOn: '2026-11-24' }, { '/seenOn': 'in-future' }],
  ] as const)('with %s', (_what, evidence, faults) => {
    expect(evidenceFaults('identity', evidence as StoredEvidence['identity'], today)).toEqual(faults)
  })
})

test('a passport that has run out may show the right to work', () => {
  const seen = { document: 'expired-uk-passport', lastFour: '1234', seenOn: today, until: null } as const

  expect(evidenceFaults('right-to-work', seen, today)).toEqual({})
  expect(outcomeOf('right-to-work', seen, { today, renewAfterMonths: null })).toMatchObject({ state: 'complete' })
})

describe('a DBS check', () => {
  test.each([
    ['not eligible', { ...dbs, level: 'not-eligible', workforce: null }, {}],
    [
      'not eligible, with a number',
      { ...certified, level: 'not-eligible' },
      { '/certificateNumber': 'not-for-this-level' },
    ],
    ['enhanced, for nobody', { ...dbs, workforce: null }, { '/workforce': 'required' }],
    ['basic, which is made out for no workforce', { ...dbs, level: 'basic', workforce: null }, {}],
    ['issued tomorrow', { ...certified, issuedOn: '2026-11-24' }, { '/issuedOn': 'in-future' }],
    ['issued before there were any', { ...certified, issuedOn: '2001-05-01' }, { '/issuedOn': 'too-early' }],
    ['decided without a certificate', { ...dbs, decision: 'nothing-of-concern' }, { '/certificateNumber': 'required' }],
    [
      'decided, after its number was removed',
      { ...dbs, issuedOn: '2026-01-02', decision: 'nothing-of-concern', numberRemovedOn: '2026-08-01' },
      {},
    ],
  ] as const)('%s', (_what, evidence, faults) => {
    expect(evidenceFaults('dbs', evidence as StoredEvidence['dbs'], today)).toEqual(faults)
  })

  test.each([
    ['not eligible is complete and never runs out', { ...dbs, level: 'not-eligible' }, 'complete', null],
    ['applied for waits for the answer', { ...dbs, applicationReference: 'F0123456789' }, 'requested', null],
    ['a certificate waits for a decision', certified, 'in-progress', null],
    [
      'decided counts from the day of issue',
      { ...certified, decision: 'nothing-of-concern' },
      'complete',
      '2029-11-02',
    ],
    ['not accepted is never complete', { ...certified, decision: 'not-accepted' }, 'in-progress', null],
    [
      'a look with nothing new counts from that day',
      {
        ...certified,
        decision: 'nothing-of-concern',
        statusChecks: [{ agreedOn: '2026-11-20', checkedOn: '2026-11-21', result: 'nothing-new' }],
      },
      'complete',
      '2029-11-21',
    ],
  ] as const)('%s', (_what, evidence, state, expiresOn) => {
    const outcome = outcomeOf('dbs', evidence as StoredEvidence['dbs'], { today, renewAfterMonths: 36 })

    expect(outcome).toMatchObject({ state, expiresOn })
  })

  test.each([
    ['enhanced', 'accepts', false],
    ['enhanced', 'declined', true],
    ['standard', 'unpaid', true],
    ['enhanced', null, null],
    ['basic', 'unpaid', false],
    ['not-eligible', 'unpaid', null],
  ] as const)('%s for who has the payment choice %s is free: %s', (level, payment, isFree) => {
    expect(dbsFee(level, payment).isFree).toBe(isFree)
  })

  test('shows no more than the last four digits of its number', () => {
    expect(endingOf('000123456789')).toBe('6789')
    expect(endingOf(null)).toBeNull()
  })
})

test('nothing to declare is a dated return, and neither silence nor a list', () => {
  const nil = { isNil: true, interests: [], declaredOn: today }
  const interest = { kind: 'financial', description: 'Director', organisation: null, from: null, to: null } as const

  expect(evidenceFaults('declaration-of-interests', nil, today)).toEqual({})
  expect(evidenceFaults('declaration-of-interests', { ...nil, isNil: false }, today)).toEqual({
    '/interests': 'required',
  })
  expect(evidenceFaults('declaration-of-interests', { ...nil, interests: [interest] }, today)).toEqual({
    '/interests': 'nil-return-has-none',
  })
  expect(outcomeOf('declaration-of-interests', nil, { today, renewAfterMonths: 12 })).toMatchObject({
    state: 'complete',
    expiresOn: '2027-11-23',
  })
})

test.each([
  ['training', { result: 'not-yet', takenOn: today, certificateSeen: false }, 'in-progress', 'applicant'],
  ['training', { result: 'passed', takenOn: today, certificateSeen: true }, 'complete', 'programme'],
  ['occupational-health', { outcome: 'pending', toldOn: today }, 'in-progress', 'occupational-health'],
  ['occupational-health', { outcome: 'fit-with-adjustments', toldOn: today }, 'complete', 'programme'],
  ['reference', { receivedOn: today, isSatisfactory: false, note: '' }, 'in-progress', 'programme'],
  ['account', { requestedOn: today, issuedOn: null, removedOn: null }, 'requested', 'other-team'],
] as const)('%s recorded as %j is %s and waits for %s', (kind, evidence, state, owner) => {
  const outcome = outcomeOf(kind as CheckKind, evidence as never, { today, renewAfterMonths: 36 })

  expect(outcome).toMatchObject({ state, owner })
})

describe('cleared to start', () => {
  const check = (values: Partial<Looked>): Looked => ({
    id: 'a',
    label: 'Proof of identity',
    isMandatoryBeforeStart: true,
    state: 'complete',
    turn: 'nobody',
    turnSince: new Date('2026-11-03T10:00:00Z'),
    ...values,
  })

  test.each([
    ['complete', true],
    ['expiring', true],
    ['waived', true],
    ['not-required', true],
    ['expired', false],
    ['in-progress', false],
    ['requested', false],
    ['not-started', false],
  ] as const)('with one check that is %s: %s', (state, isCleared) => {
    expect(clearanceOf([check({ state })]).isCleared).toBe(isCleared)
  })

  test('does not wait for what can be done later', () => {
    expect(clearanceOf([check({ state: 'not-started', isMandatoryBeforeStart: false })]).isCleared).toBe(true)
  })

  test('says in one sentence what is missing, whose turn it is and since when', () => {
    const { sentence } = clearanceOf([
      check({}),
      check({ label: 'First reference', state: 'requested', turn: 'referee' }),
      check({ label: 'Confidentiality agreement', state: 'expired', turn: 'applicant' }),
    ])

    expect(sentence).toBe(
      'Not cleared to start yet: 1 of 3 done. Missing: First reference (waiting for the referee since 3 November); Confidentiality agreement has run out (waiting for the applicant since 3 November).',
    )
  })
})

test.each([
  ['2027-03-01', undefined],
  ['2027-01-22', 60],
  ['2026-12-08', 60],
  ['2026-12-07', 14],
  ['2026-11-23', 14],
  ['2026-11-22', -1],
  ['2025-01-01', -1],
] as const)('of the last day %s the threshold %s is told', (day, threshold) => {
  expect(thresholdReached(day, today, thresholds(60))).toBe(threshold)
})
