import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import type { ImportRow } from '@elevate/contracts/people-import-rows'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { type ImportChange, useImportChange } from './queries.ts'

type Action = { text: string; body: ImportChange }

/** What only a person can say about a row: who is meant, which of two rows counts, whether it is wanted at all. */
export function RowActions({ row, started }: { row: ImportRow; started: PeopleImport }) {
  const change = useImportChange(started)
  return (
    <div className="app-actions">
      {actionsFor(row).map(({ text, body }) => (
        <Button
          busy={change.isPending && change.variables === body && 'Working it out'}
          key={text}
          look="secondary"
          onClick={() => change.mutate(body)}
          small
        >
          {text}
          <span className="nhsuk-u-visually-hidden">
            {' '}
            (row {row.line}, {row.name || 'no name'})
          </span>
        </Button>
      ))}
      <Fault fault={change.error} />
    </div>
  )
}

function actionsFor(row: ImportRow): Action[] {
  const { line, outcome } = row
  if (outcome === 'same') return []
  if (outcome === 'left-out') return row.says?.startsWith('You left this row') ? [takeBack(line)] : []
  const leaveOut = { text: 'Leave this row out', body: { leaveOut: [line] } }
  return outcome === 'conflict' ? [...decisions(row), leaveOut] : [leaveOut]
}

const takeBack = (line: number): Action => ({ text: 'Import it after all', body: { takeBackIn: [line] } })

function decisions({ line, choices, people }: ImportRow): Action[] {
  return choices.flatMap((choice): Action[] => {
    if (choice === 'use-this-row') {
      return [{ text: `Use row ${line}`, body: { conflicts: [{ line, choice }] } }]
    }
    if (choice === 'another-person') {
      const text = people.length > 0 ? 'It is somebody else' : 'They are different people'
      return [{ text, body: { conflicts: [{ line, choice }] } }]
    }
    return people.map(({ id, name, email }) => ({
      text: `It is ${name}${email === null ? '' : `, ${email}`}`,
      body: { conflicts: [{ line, choice, personId: id }] },
    }))
  })
}
