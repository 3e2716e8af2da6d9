import { type Static, Type } from 'typebox'
import { DbsLevel } from './recruitment-vocabulary.ts'
import { Day, Line, Lines, Nullable, OneOf, Strict } from './text.ts'

/**
 * What is recorded of each kind of check: the outcome, and enough to know what was seen. Never a scan, a diagnosis or
 * a score (domain.md 2e).
 */

/** Two with a photograph and one with the address, or one and two (F S31). */
export const identityRules = ['two-photographs-one-address', 'one-photograph-two-addresses'] as const
export const photographDocuments = [
  'passport',
  'photocard-driving-licence',
  'national-identity-card',
  'other-photograph',
] as const
export const addressDocuments = [
  'bank-statement',
  'council-tax-bill',
  'utility-bill',
  'tenancy-agreement',
  'benefit-or-pension-letter',
  'other-address',
] as const
const LastFour = Type.String({ pattern: '^[A-Za-z0-9]{4}$' })

export const identityFields = {
  rule: OneOf(identityRules),
  documents: Type.Array(
    Strict({
      document: OneOf([...photographDocuments, ...addressDocuments]),
      /** Of the number, if it has one. */
      lastFour: Nullable(LastFour),
      /** Documents with a photograph must be in date on the day on which they are seen (F S32). */
      validUntil: Nullable(Day),
    }),
    { minItems: 3, maxItems: 3 },
  ),
  originalsSeen: Type.Boolean(),
  seenBy: Line(120),
  seenOn: Day,
}

/** A passport that has run out may show the right to work, though not who somebody is (F S32). */
export const rightToWorkDocuments = [
  'uk-or-irish-passport',
  'expired-uk-passport',
  'birth-certificate-and-national-insurance',
  'share-code',
  'visa-or-permit',
  'other',
] as const
export const rightToWorkFields = {
  document: OneOf(rightToWorkDocuments),
  lastFour: Nullable(LastFour),
  seenOn: Day,
  /** The last day of leave that is limited in time. */
  until: Nullable(Day),
}

/** Received comes from the referee's answer; satisfactory is for who runs the programme to say. */
export const referenceFields = { isSatisfactory: Type.Boolean(), note: Lines(1000) }

export const Referee = Strict({
  name: Line(120),
  relationship: Line(120, 0),
  email: Nullable(Line(254)),
  phone: Nullable(Line(40)),
})
export type Referee = Static<typeof Referee>

/** Of those whom the work is with; a certificate is made out for it. */
export const dbsWorkforces = ['child', 'adult', 'child-and-adult', 'other'] as const
export const dbsDecisions = ['nothing-of-concern', 'talked-about-and-accepted', 'not-accepted'] as const
/** Exactly twelve digits, as text: zeros in front count (F S41). */
export const DbsNumber = Type.String({ pattern: '^[0-9]{12}$' })

export const dbsFields = {
  level: DbsLevel,
  /** Why this level: eligibility follows from what somebody does, and with whom (F S36). */
  why: Lines(1000, 1),
  workforce: Nullable(OneOf(dbsWorkforces)),
  /** F and ten digits: proves that it was applied for. */
  applicationReference: Nullable(Type.String({ pattern: '^F[0-9]{10}$' })),
  /** Left out: stays as it is. Replies carry its last four digits only. */
  certificateNumber: Type.Optional(Nullable(DbsNumber)),
  issuedOn: Nullable(Day),
  /** The yearly subscription; null where the person has not joined. */
  updateServiceRenewsOn: Nullable(Day),
  decision: Nullable(OneOf(dbsDecisions)),
}

export const statusCheckResults = ['nothing-new', 'new-information'] as const
/** Looking a certificate up in the Update Service: agreed to each time (F S42). */
export const statusCheckFields = { agreedOn: Day, checkedOn: Day, result: OneOf(statusCheckResults) }

/** The outcome and nothing about health. */
export const occupationalHealthOutcomes = ['fit', 'fit-with-adjustments', 'pending'] as const
export const occupationalHealthFields = { outcome: OneOf(occupationalHealthOutcomes), toldOn: Day }

export const confidentialityFields = { agreementVersion: Line(300), signedOn: Day }
export const documentFields = { documentVersion: Line(300), acceptedOn: Day }

/** F S57; the official words add "non-financial" to the second and the third. */
export const interestKinds = ['financial', 'non-financial-professional', 'non-financial-personal', 'indirect'] as const
export const declarationFields = {
  /** Nothing to declare, said on a day: not the same as silence (F S40). */
  isNil: Type.Boolean(),
  interests: Type.Array(
    Strict({
      kind: OneOf(interestKinds),
      description: Line(500),
      organisation: Nullable(Line(200)),
      from: Nullable(Day),
      to: Nullable(Day),
    }),
    { maxItems: 30 },
  ),
  declaredOn: Day,
}

export const trainingResults = ['passed', 'not-yet'] as const
export const trainingFields = { result: OneOf(trainingResults), takenOn: Day, certificateSeen: Type.Boolean() }

export const accountFields = { requestedOn: Nullable(Day), issuedOn: Nullable(Day), removedOn: Nullable(Day) }

export const kitFields = {
  lent: Type.Array(Strict({ what: Line(120), lentOn: Day, backOn: Nullable(Day) }), { minItems: 1, maxItems: 20 }),
}

export const otherFields = { doneOn: Day, note: Lines(500) }

const of = <K extends string>(kind: K) => ({ kind: Type.Literal(kind) })
const { certificateNumber: _neverInAReply, ...dbsShown } = dbsFields

/** As it is shown; `kind` tells which. Null where nothing was recorded yet. */
export const CheckEvidence = Type.Union([
  Type.Object({ ...of('identity'), ...identityFields }),
  Type.Object({ ...of('right-to-work'), ...rightToWorkFields }),
  Type.Object({
    ...of('reference'),
    /** As the application form or the referee's request has it. */
    referee: Nullable(
      Type.Object({
        name: Type.String(),
        relationship: Type.String(),
        email: Nullable(Type.String()),
        phone: Nullable(Type.String()),
      }),
    ),
    receivedOn: Nullable(Day),
    declinedOn: Nullable(Day),
    isSatisfactory: Nullable(Type.Boolean()),
    note: Type.String(),
  }),
  Type.Object({
    ...of('dbs'),
    ...dbsShown,
    /** The last four digits; null where there is no number or it was removed. */
    certificateEnding: Nullable(Type.String()),
    numberRemovedOn: Nullable(Day),
    statusChecks: Type.Array(Strict(statusCheckFields)),
  }),
  Type.Object({ ...of('occupational-health'), ...occupationalHealthFields }),
  Type.Object({ ...of('confidentiality'), ...confidentialityFields }),
  Type.Object({ ...of('declaration-of-interests'), ...declarationFields }),
  Type.Object({ ...of('document'), ...documentFields }),
  Type.Object({ ...of('training'), ...trainingFields }),
  Type.Object({ ...of('account'), ...accountFields }),
  Type.Object({ ...of('kit'), ...kitFields }),
  Type.Object({ ...of('other'), ...otherFields }),
])
export type CheckEvidence = Static<typeof CheckEvidence>
export type EvidenceOf<K extends CheckEvidence['kind']> = Extract<CheckEvidence, { kind: K }>
