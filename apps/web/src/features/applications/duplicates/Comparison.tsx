import type { Duplicate } from '@elevate/contracts/application-duplicates'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatInstant } from '../../../ui/dates.ts'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { routeWords, stateWords } from '../words.ts'
import { answerOf, detailNames, shownDetail } from './shown-details.ts'

type Row = { key: string; what: string; values: ReactNode[]; isSame: boolean; isEmpty: boolean }

/** One line for each thing that at least one of them told; on a phone each line stands on its own. */
export function Comparison({ pair }: { pair: Duplicate }) {
  const rows = rowsOf(pair).filter(({ isEmpty }) => !isEmpty)
  const columns: Column<Row>[] = [
    { key: 'what', heading: 'What', cell: ({ what }) => what },
    ...pair.sides.map(({ id, reference }, index) => ({
      key: id,
      heading: reference,
      cell: ({ values }: Row) => values[index],
    })),
    {
      key: 'same',
      heading: 'Compared',
      cell: ({ isSame }) => (isSame ? 'Same' : <strong className="nhsuk-tag nhsuk-tag--orange">Differs</strong>),
    },
  ]
  return <StackingTable caption="The two side by side" columns={columns} rowKey={({ key }) => key} rows={rows} />
}

const rowsOf = ({ sides }: Duplicate): Row[] => {
  const row = (
    what: string,
    texts: string[],
    show: (text: string, index: number) => ReactNode = (text) => text,
  ): Row => ({
    key: what,
    what,
    values: texts.map((text, index) => (text === '' ? 'Nothing' : show(text, index))),
    isEmpty: texts.every((text) => text === ''),
    isSame: new Set(texts.map((text) => text.trim().toLowerCase())).size === 1,
  })
  const linked = (text: string, index: number) => <Link to={`/applications/${sides[index]?.id ?? ''}`}>{text}</Link>
  const typed = (text: string) => <span className="app-typed">{text}</span>
  const prompts = [...new Set(sides.flatMap(({ answers }) => answers?.map(({ prompt }) => prompt) ?? []))]
  return [
    row(
      'Name',
      sides.map(({ name }) => name),
      linked,
    ),
    row(
      'Where it stands',
      sides.map(({ state }) => stateWords[state]),
    ),
    row(
      'How it came',
      sides.map(({ route }) => routeWords[route]),
    ),
    row(
      'Sent',
      sides.map(({ submittedAt }) => (submittedAt === null ? 'not sent yet' : formatInstant(submittedAt))),
    ),
    row(
      'Signs in to it',
      sides.map(({ hasAccount }) => (hasAccount ? 'yes' : 'no')),
    ),
    row(
      'Score sheets begun',
      sides.map(({ scoreSheets }) => String(scoreSheets)),
    ),
    ...detailNames.map(({ field, name }) =>
      row(
        name,
        sides.map((side) => shownDetail(side, field)),
        typed,
      ),
    ),
    ...prompts.map((prompt) =>
      row(
        prompt,
        sides.map((side) => answerOf(side, prompt)),
        typed,
      ),
    ),
  ]
}
