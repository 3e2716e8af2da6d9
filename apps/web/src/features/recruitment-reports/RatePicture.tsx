import type { SelectionRate } from '@elevate/contracts/adverse-impact'
import { PictureWithTable } from '../../ui/pictures/PictureWithTable.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { chanceWords, impactStepWords } from './words.ts'

type RatePictureProps = {
  heading: string
  /** All of one question at one step. */
  rates: readonly SelectionRate[]
  groupName: (group: string) => string
}

/** Rates of groups on one scale from nothing to all, with what the table says about each. */
export function RatePicture({ heading, rates, groupName }: RatePictureProps) {
  const wordsOf = ({ rate, selected, of }: SelectionRate) => `${rate}% (${selected} of ${of})`
  return (
    <PictureWithTable
      alternative={rates.map((rate) => `${groupName(rate.group)}: ${wordsOf(rate)}.`).join(' ')}
      heading={heading}
      isSuppressed={false}
      picture={rates.map((rate) => (
        <div className="app-bar" key={rate.group}>
          <span className="app-bar__label">{groupName(rate.group)}</span>
          <svg aria-hidden="true" className="app-bar__track" height="24" width="100%">
            <line className="app-bar__axis" x1="0" x2="100%" y1="12" y2="12" />
            <rect className="app-bar__length" height="24" width={`${rate.rate}%`} x="0" y="0" />
          </svg>
          <span className="app-bar__count">
            <strong>{rate.rate}%</strong> ({rate.selected} of {rate.of})
          </span>
        </div>
      ))}
      table={
        <StackingTable
          caption={heading}
          columns={columnsFor(rates, groupName)}
          rowKey={({ group }) => group}
          rows={rates}
        />
      }
    />
  )
}

const columnsFor = (
  [first]: readonly SelectionRate[],
  groupName: (group: string) => string,
): Column<SelectionRate>[] => [
  { key: 'group', heading: 'Group', cell: ({ group }) => groupName(group) },
  { key: 'of', heading: 'Of', isNumber: true, cell: ({ of }) => of },
  {
    key: 'selected',
    heading: first ? impactStepWords[first.step] : 'Selected',
    isNumber: true,
    cell: ({ selected }) => selected,
  },
  { key: 'rate', heading: 'Rate', isNumber: true, cell: ({ rate }) => `${rate}%` },
  { key: 'ratio', heading: 'Of the highest rate', isNumber: true, cell: ({ ratio }) => `${ratio}%` },
  { key: 'chance', heading: 'Chance', cell: chanceWords },
]
