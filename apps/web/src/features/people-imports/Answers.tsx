import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { type ImportChange, useImportChange } from './queries.ts'

type Answered = { question: string; answer: string; again: ImportChange }

const crossWords = { yes: 'yes', no: 'no', 'not-said': 'not asked yet' }

/** What has been answered so far; each can be asked again. */
export function Answers({ started }: { started: PeopleImport }) {
  const change = useImportChange(started)
  const answered = answersOf(started)
  if (answered.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">What you have answered</h2>
      <Fault fault={change.error} />
      <ul className="app-checklist">
        {answered.map(({ question, answer, again }) => (
          <li key={question}>
            {question}: {answer}{' '}
            <Button
              busy={change.isPending && 'Asking again'}
              look="secondary"
              onClick={() => change.mutate(again)}
              small
            >
              Ask again<span className="nhsuk-u-visually-hidden"> about {question}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function answersOf({ answers, columns, organisations }: PeopleImport): Answered[] {
  const header = (column: number) => columns[column]?.header ?? `Column ${column + 1}`
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? 'one of yours'
  return [
    ...answers.dateOrders.map(({ column, order }) => ({
      question: `Dates in “${header(column)}”`,
      answer: order === 'day-first' ? 'the day comes first' : 'the month comes first',
      again: { askAgain: { columns: [column] } },
    })),
    ...answers.organisations.map(({ name, organisationId }) => ({
      question: name === '' ? 'Rows without an organisation' : `“${name}”`,
      answer: organisationId === null ? 'left out' : nameOf(organisationId),
      again: { askAgain: { names: [name] } },
    })),
    ...answers.crosses.map(({ column, means }) => ({
      question: `An x in “${header(column)}”`,
      answer: crossWords[means],
      again: { askAgain: { columns: [column] } },
    })),
  ]
}
