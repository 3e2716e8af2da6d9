import type { ErasureLine } from '@elevate/contracts/erasure'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { fateWords, tableWords } from './words.ts'

const columns: Column<ErasureLine>[] = [
  { key: 'table', heading: 'Records', cell: ({ table }) => tableWords(table) },
  { key: 'rows', heading: 'How many', cell: ({ rows }) => rows.toLocaleString('en-GB'), isNumber: true },
  { key: 'fate', heading: 'What happens', cell: ({ fate }) => fateWords[fate] },
  { key: 'why', heading: 'What they are, or why they stay', cell: ({ why }) => why },
]

/** Table by table, what goes and what stays: the same before as in the receipt. */
export function Lines({ caption, lines }: { caption: string; lines: readonly ErasureLine[] }) {
  return (
    <StackingTable caption={caption} columns={columns} rowKey={({ table, fate }) => `${table} ${fate}`} rows={lines} />
  )
}
