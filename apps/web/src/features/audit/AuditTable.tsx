import type { AuditEntry } from '@elevate/contracts/audit'
import { auditSubjects, auditWords } from '@elevate/contracts/audit-actions'
import { Link } from 'react-router'
import { formatInstant } from '../../ui/dates.ts'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { fieldWords } from './history-words.ts'

type AuditTableProps = { entries: readonly AuditEntry[]; isWhole: boolean }

export function AuditTable({ entries, isWhole }: AuditTableProps) {
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`
  return (
    <StackingTable
      caption={`${count}${isWhole ? '' : ' so far'}, newest first`}
      columns={columns}
      rowKey={({ id }) => String(id)}
      rows={entries}
    />
  )
}

/** What the next version of Elevate wrote while it takes over from this one has no words here. */
const wordsOf = ({ action }: AuditEntry): string =>
  auditWords(action) ?? `Something that this version of Elevate has no words for (${action})`

const columns: Column<AuditEntry>[] = [
  { key: 'action', heading: 'What was done', cell: wordsOf },
  {
    key: 'actor',
    heading: 'Who did it',
    cell: ({ actor }) => (actor ? <Link to={`/audit?actor=${actor.id}`}>{actor.name}</Link> : 'Nobody is named'),
  },
  { key: 'at', heading: 'When', cell: ({ at }) => formatInstant(at) },
  { key: 'fields', heading: 'What it changed', cell: ({ fields }) => fieldWords(fields) || 'Not said' },
  { key: 'organisation', heading: 'Organisation', cell: ({ organisation }) => organisation?.name ?? 'None' },
  { key: 'subject', heading: 'More', isAction: true, cell: MoreAboutIt },
]

function MoreAboutIt({ subjectId, subjectKind, id }: AuditEntry) {
  if (!subjectId) return null
  return (
    <Link to={`/audit?subject=${subjectId}`}>
      All about this {(auditSubjects as Record<string, string>)[subjectKind] ?? 'thing'}
      <span className="nhsuk-u-visually-hidden"> (entry {id})</span>
    </Link>
  )
}
