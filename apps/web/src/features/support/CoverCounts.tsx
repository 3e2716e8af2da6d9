import type { SupportFigures } from '@elevate/contracts/support'
import { coverStates } from '@elevate/contracts/support-vocabulary'
import { Link } from 'react-router'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { useAbout } from '../coffee/organisation.ts'
import { offerWords, stateWords } from './words.ts'

type Row = SupportFigures['offers'][number]

/** Offer by offer, how many partners have it; each number leads to who they are. */
export function CoverCounts({ figures: { organisation, partners, offers } }: { figures: SupportFigures }) {
  const about = useAbout()
  const grid = about('/support/coverage', organisation.id)
  const at = (offer: string, state: string) => `${grid}${grid.includes('?') ? '&' : '?'}${offer}=${state}`
  const columns: Column<Row>[] = [
    { key: 'offer', heading: 'Offer', cell: ({ offer }) => offerWords[offer] },
    ...coverStates.map(
      (state): Column<Row> => ({
        key: state,
        heading: state === 'not-wanted' ? 'Not wanted or needed' : stateWords[state],
        isNumber: true,
        cell: (row) =>
          row[state] === 0 ? (
            '0'
          ) : (
            <Link
              aria-label={`${row[state]}: ${offerWords[row.offer]}, ${stateWords[state]}`}
              to={at(row.offer, state)}
            >
              {row[state]}
            </Link>
          ),
      }),
    ),
  ]
  return (
    <div className="app-cover-counts">
      <StackingTable
        caption={`What is in place for ${partners === 1 ? '1 partner' : `${partners} partners`}`}
        columns={columns}
        rowKey={({ offer }) => offer}
        rows={offers}
      />
    </div>
  )
}
