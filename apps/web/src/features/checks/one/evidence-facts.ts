import type { CheckEvidence, EvidenceOf } from '@elevate/contracts/check-evidence'
import { formatDay } from '../../../ui/dates.ts'
import type { Fact } from '../../../ui/Facts.tsx'
import {
  decisionWords,
  documentWords,
  healthWords,
  identityRuleWords,
  interestWords,
  levelWords,
  rightToWorkWords,
  workforceWords,
} from '../words.ts'

const day = (name: string, value: string | null): Fact[] => (value === null ? [] : [{ name, value: formatDay(value) }])
const text = (name: string, value: string | null): Fact[] => (value ? [{ name, value }] : [])
const yesOrNo = (isSo: boolean): string => (isSo ? 'Yes' : 'No')

const ofIdentity = ({ rule, documents, originalsSeen, seenBy, seenOn }: EvidenceOf<'identity'>): Fact[] => [
  { name: 'Documents', value: identityRuleWords[rule] },
  ...documents.map(({ document, lastFour, validUntil }, index) => ({
    name: `Document ${index + 1}`,
    value: [documentWords[document], lastFour && `ends ${lastFour}`, validUntil && `until ${formatDay(validUntil)}`]
      .filter(Boolean)
      .join(', '),
  })),
  { name: 'Originals seen', value: yesOrNo(originalsSeen) },
  { name: 'Seen by', value: `${seenBy}, ${formatDay(seenOn)}` },
]

const ofDbs = (dbs: EvidenceOf<'dbs'>): Fact[] => [
  { name: 'Level', value: levelWords[dbs.level] },
  { name: 'Why this level', value: dbs.why },
  ...text('Workforce', dbs.workforce && workforceWords[dbs.workforce]),
  ...text('Application reference', dbs.applicationReference),
  ...text('Certificate number', dbs.certificateEnding && `Ends ${dbs.certificateEnding}`),
  ...day('Number removed', dbs.numberRemovedOn),
  ...day('Issued', dbs.issuedOn),
  ...text('Decision', dbs.decision && decisionWords[dbs.decision]),
  ...day('Update Service renewed by', dbs.updateServiceRenewsOn),
  ...dbs.statusChecks.map(({ agreedOn, checkedOn, result }) => ({
    name: `Looked up ${formatDay(checkedOn)}`,
    value: `${result === 'nothing-new' ? 'Nothing new' : 'New information'}; agreed to on ${formatDay(agreedOn)}`,
  })),
]

const ofReference = ({ referee, receivedOn, declinedOn, isSatisfactory, note }: EvidenceOf<'reference'>): Fact[] => [
  ...text('Referee', referee && [referee.name, referee.relationship].filter(Boolean).join(', ')),
  ...text('Email', referee?.email ?? null),
  ...text('Phone', referee?.phone ?? null),
  ...day('Would rather not', declinedOn),
  { name: 'Received', value: receivedOn === null ? 'No' : formatDay(receivedOn) },
  { name: 'Satisfactory', value: isSatisfactory === null ? 'Not said yet' : yesOrNo(isSatisfactory) },
  ...text('Note', note),
]

const ofDeclaration = ({ isNil, interests, declaredOn }: EvidenceOf<'declaration-of-interests'>): Fact[] => [
  { name: 'Declared', value: `${formatDay(declaredOn)}${isNil ? ': nothing to declare' : ''}` },
  ...interests.map(({ kind, description, organisation, from, to }, index) => ({
    name: `Interest ${index + 1}`,
    value: [
      interestWords[kind],
      description,
      organisation,
      from && `from ${formatDay(from)}`,
      to && `until ${formatDay(to)}`,
    ]
      .filter(Boolean)
      .join(', '),
  })),
]

const facts: { [K in CheckEvidence['kind']]: (evidence: EvidenceOf<K>) => Fact[] } = {
  identity: ofIdentity,
  dbs: ofDbs,
  reference: ofReference,
  'declaration-of-interests': ofDeclaration,
  'right-to-work': ({ document, lastFour, seenOn, until }) => [
    { name: 'Document', value: rightToWorkWords[document] },
    ...text('Last four of the number', lastFour),
    ...day('Seen', seenOn),
    ...day('Leave until', until),
  ],
  'occupational-health': ({ outcome, toldOn }) => [
    { name: 'Outcome', value: healthWords[outcome] },
    ...day('Told', toldOn),
  ],
  confidentiality: ({ agreementVersion, signedOn }) => [
    { name: 'Agreement', value: agreementVersion },
    ...day('Signed', signedOn),
  ],
  document: ({ documentVersion, acceptedOn }) => [
    { name: 'Document', value: documentVersion },
    ...day('Accepted', acceptedOn),
  ],
  training: ({ result, takenOn, certificateSeen }) => [
    { name: 'Result', value: result === 'passed' ? 'Passed' : 'Not yet' },
    ...day('Taken', takenOn),
    { name: 'Certificate seen', value: yesOrNo(certificateSeen) },
  ],
  account: ({ requestedOn, issuedOn, removedOn }) => [
    ...day('Asked for', requestedOn),
    ...day('Issued', issuedOn),
    ...day('Removed', removedOn),
  ],
  kit: ({ lent }) =>
    lent.map(({ what, lentOn, backOn }) => ({
      name: what,
      value: `Lent ${formatDay(lentOn)}${backOn ? `, back ${formatDay(backOn)}` : ''}`,
    })),
  other: ({ doneOn, note }) => [...day('Done', doneOn), ...text('Note', note)],
}

/** What was recorded, in words, whatever kind it is. */
export const evidenceFacts = <E extends CheckEvidence>(evidence: E): Fact[] => {
  const of = facts[evidence.kind] as (evidence: E) => Fact[]
  return of(evidence)
}
