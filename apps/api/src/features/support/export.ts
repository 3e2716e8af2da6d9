import type { Cover } from '@elevate/contracts/support'
import type { CoverState } from '@elevate/contracts/support-vocabulary'
import type { Context } from '../../context.ts'
import type { Cell } from '../../spreadsheets/table.ts'
import type { SheetToWrite } from '../../spreadsheets/write-csv.ts'
import { type Filters, rowsWanted } from './coverage-service.ts'

const states: Record<CoverState, string> = {
  'in-place': 'In place',
  due: 'Due',
  missing: 'Missing',
  'not-wanted': 'Not wanted or not needed',
}

const cells = ({ state, who, on }: Cover): Cell[] => [states[state], who ?? '', on === null ? '' : { date: on }]

const offers = [
  ['mentor', 'Mentor'],
  ['buddy', 'Buddy'],
  ['coffee', 'Coffee'],
  ['check-in', 'Check-in'],
  ['drop-in', 'Drop-in'],
] as const

/** The grid as the page shows it, with the same filters and in the same order. */
export const coverageSheet = async (ctx: Context, filters: Filters): Promise<SheetToWrite> => {
  const rows = await rowsWanted(ctx, filters)
  return {
    name: 'Support coverage',
    headers: [
      'Partner',
      'Last contact',
      'Days since',
      ...offers.flatMap(([, name]) => [name, `${name}: with`, `${name}: day`]),
    ],
    rows: rows.map(({ partner: { name, lastContact, quiet, cover } }) => [
      name,
      lastContact ? { date: lastContact.on } : '',
      quiet?.days ?? '',
      ...offers.flatMap(([offer]) => cells(cover[offer])),
    ]),
  }
}
