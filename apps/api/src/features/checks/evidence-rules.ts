import { addressDocuments } from '@elevate/contracts/check-evidence'
import type { CheckKind } from '@elevate/contracts/recruitment-vocabulary'
import type { StoredEvidence } from './evidence.ts'

/** Place in what was sent → what is wrong with it; the client has the words. */
export type Faults = Record<string, string>

const inFuture = (name: string, day: string | null, today: string): Faults =>
  day !== null && day > today ? { [`/${name}`]: 'in-future' } : {}

const isAddress = (document: string): boolean => (addressDocuments as readonly string[]).includes(document)

/** F S31: which three documents; F S32: with a photograph only while they are in date. */
const ofIdentity = ({ rule, documents, seenOn }: StoredEvidence['identity'], today: string): Faults => {
  const faults = inFuture('seenOn', seenOn, today)
  const addresses = documents.filter(({ document }) => isAddress(document)).length
  if (addresses !== (rule === 'two-photographs-one-address' ? 1 : 2)) faults['/documents'] = 'documents-do-not-fit'
  for (const [index, { document, validUntil }] of documents.entries()) {
    if (isAddress(document)) continue
    if (validUntil === null) faults[`/documents/${index}/validUntil`] = 'required'
    if (validUntil !== null && validUntil < seenOn) faults[`/documents/${index}/validUntil`] = 'out-of-date'
  }
  return faults
}

const ofRightToWork = ({ seenOn, until }: StoredEvidence['right-to-work'], today: string): Faults => ({
  ...inFuture('seenOn', seenOn, today),
  ...(until !== null && until < seenOn ? { '/until': 'out-of-date' } : {}),
})

/** The first certificates were issued in 2002. */
const firstCertificates = '2002-03-01'

const ofDbs = (dbs: StoredEvidence['dbs'], today: string): Faults => {
  const { level, certificateNumber } = dbs
  if (level === 'not-eligible') return certificateNumber ? { '/certificateNumber': 'not-for-this-level' } : {}
  return { ...ofWorkforce(dbs), ...ofCertificate(dbs, today) }
}

/** A basic certificate is made out for no workforce. */
const ofWorkforce = ({ level, workforce }: StoredEvidence['dbs']): Faults =>
  level !== 'basic' && workforce === null ? { '/workforce': 'required' } : {}

const ofCertificate = (dbs: StoredEvidence['dbs'], today: string): Faults => {
  const { certificateNumber, numberRemovedOn, issuedOn, decision } = dbs
  const hasNumber = Boolean(certificateNumber) || numberRemovedOn !== null
  const faults = inFuture('issuedOn', issuedOn, today)
  if (issuedOn !== null && issuedOn < firstCertificates) faults['/issuedOn'] = 'too-early'
  if (hasNumber && issuedOn === null) faults['/issuedOn'] = 'required'
  if (!hasNumber && (decision !== null || issuedOn !== null)) faults['/certificateNumber'] = 'required'
  return faults
}

/** F S40: nothing to declare is said, not left out. */
const ofDeclaration = (declared: StoredEvidence['declaration-of-interests'], today: string): Faults => {
  const { isNil, interests, declaredOn } = declared
  const faults = inFuture('declaredOn', declaredOn, today)
  if (isNil && interests.length > 0) faults['/interests'] = 'nil-return-has-none'
  if (!isNil && interests.length === 0) faults['/interests'] = 'required'
  for (const [index, { from, to }] of interests.entries()) {
    if (from !== null && to !== null && to < from) faults[`/interests/${index}/to`] = 'before-start'
  }
  return faults
}

const ofAccount = ({ requestedOn, issuedOn, removedOn }: StoredEvidence['account'], today: string): Faults => ({
  ...inFuture('requestedOn', requestedOn, today),
  ...inFuture('issuedOn', issuedOn, today),
  ...(requestedOn === null && issuedOn === null ? { '/requestedOn': 'required' } : {}),
  ...(requestedOn !== null && issuedOn !== null && issuedOn < requestedOn ? { '/issuedOn': 'before-start' } : {}),
  ...(removedOn !== null && (issuedOn === null || removedOn < issuedOn) ? { '/removedOn': 'before-start' } : {}),
})

const ofKit = ({ lent }: StoredEvidence['kit'], today: string): Faults =>
  Object.assign(
    {},
    ...lent.map(({ lentOn, backOn }, index) => ({
      ...inFuture(`lent/${index}/lentOn`, lentOn, today),
      ...(backOn !== null && backOn < lentOn ? { [`/lent/${index}/backOn`]: 'before-start' } : {}),
    })),
  )

const faults: { [K in CheckKind]: (evidence: StoredEvidence[K], today: string) => Faults } = {
  identity: ofIdentity,
  'right-to-work': ofRightToWork,
  reference: () => ({}),
  dbs: ofDbs,
  'occupational-health': ({ toldOn }, today) => inFuture('toldOn', toldOn, today),
  confidentiality: ({ signedOn }, today) => inFuture('signedOn', signedOn, today),
  'declaration-of-interests': ofDeclaration,
  document: ({ acceptedOn }, today) => inFuture('acceptedOn', acceptedOn, today),
  training: ({ takenOn }, today) => inFuture('takenOn', takenOn, today),
  account: ofAccount,
  kit: ofKit,
  other: ({ doneOn }, today) => inFuture('doneOn', doneOn, today),
}

/** What is wrong with what is to be recorded, beyond its shape; empty where nothing is. */
export const evidenceFaults = <K extends CheckKind>(kind: K, evidence: StoredEvidence[K], today: string): Faults =>
  faults[kind](evidence, today)
