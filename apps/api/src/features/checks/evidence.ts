import type { EvidenceOf, Referee } from '@elevate/contracts/check-evidence'
import type { CheckKind } from '@elevate/contracts/recruitment-vocabulary'

/** As the database holds it: the fields of the kind, without the kind. The number of a certificate is here only. */
type Kept<K extends CheckKind> = Omit<EvidenceOf<K>, 'kind'>
type KeptDbs = Omit<Kept<'dbs'>, 'certificateEnding'> & { certificateNumber: string | null; decidedOn: string | null }

export type StoredEvidence = {
  [K in CheckKind]: K extends 'dbs' ? KeptDbs : K extends 'reference' ? Partial<Kept<'reference'>> : Kept<K>
}

/** What was recorded of a check of this kind; undefined where nothing was. The shape was checked when it came in. */
export const evidenceOf = <K extends CheckKind>(evidence: Record<string, unknown>): StoredEvidence[K] | undefined =>
  Object.keys(evidence).length === 0 ? undefined : (evidence as StoredEvidence[K])

/** A referee as application forms have it, or as it was given here. */
export const refereeOf = (evidence: Record<string, unknown>): Referee | null => {
  const referee = evidence.referee as Partial<Referee> | null | undefined
  if (!referee?.name) return null
  const { name, relationship = '', email, phone } = referee
  return { name, relationship, email: email || null, phone: phone || null }
}
