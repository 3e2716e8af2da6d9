import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { TaskList } from '../../ui/TaskList.tsx'
import { Answers } from './Answers.tsx'
import { Progress } from './Progress.tsx'
import { importQuery } from './queries.ts'
import { nextPage, openQuestions, pages } from './steps.ts'
import { brings, counted } from './words.ts'

const titles = {
  preparing: 'This import is not finished',
  importing: 'Importing',
  imported: 'This import is done',
  undone: 'This import was undone',
} as const

/** Where an import stands, and what to do next; what was imported, once it is done. */
export function ImportPage() {
  const { importId = '' } = useParams()
  const { data: started } = useSuspenseQuery(importQuery(importId))
  const { state, fileName } = started
  return (
    <Page back={{ to: '/people/imports', text: 'Back to imports' }} caption={fileName} title={titles[state]}>
      {state === 'preparing' && <Preparing started={started} />}
      {state === 'importing' && <Progress progress={started.progress} />}
      {state === 'imported' && <Imported started={started} />}
      {state === 'undone' && <Undone started={started} />}
    </Page>
  )
}

function Preparing({ started }: { started: PeopleImport }) {
  const { id, counts, columnFaults, isReady, keptUntil } = started
  const questions = openQuestions(started).length
  const bringsSomething = counts.new + counts.changed > 0
  const undecided = counts.conflict + counts.fault
  return (
    <>
      <p>Nothing is saved yet. The file is kept until {formatDay(keptUntil)}, so you can go on when you like.</p>
      <TaskList
        items={[
          {
            name: 'Check the columns',
            status: columnFaults.length > 0 ? 'To do' : 'Read',
            isDone: columnFaults.length === 0,
            to: pages.columns(id),
          },
          {
            name: 'Answer questions',
            status: questions > 0 ? `${questions} open` : 'None open',
            isDone: questions === 0,
            to: questions > 0 ? pages.question(id, 1) : pages.people(id),
          },
          {
            name: 'Check the people',
            status: undecided > 0 ? `${undecided} to decide` : 'Ready',
            isDone: undecided === 0,
            to: pages.people(id),
          },
        ]}
      />
      <div className="app-actions">
        <ButtonLink to={isReady && bringsSomething ? pages.confirm(id) : nextPage(started, 1)}>
          {isReady && bringsSomething ? 'Continue to the import' : 'Go on'}
        </ButtonLink>
        <Link to={pages.discard(id)}>Delete this import</Link>
      </div>
      <Answers started={started} />
    </>
  )
}

function Imported({ started }: { started: PeopleImport }) {
  const { id, counts, importedAt, importedBy, keptUntil, can } = started
  return (
    <>
      <p>
        It brought {brings(counts)}, {importedBy === null ? '' : `by ${importedBy}, `}
        {importedAt !== null && `on ${formatInstant(importedAt)}`}. {notes(counts)}
      </p>
      <div className="app-actions">
        <ButtonLink to="/people">See your people</ButtonLink>
        <Link to={pages.people(id)}>What was imported, row by row</Link>
      </div>
      {can.undo && (
        <>
          <h2 className="nhsuk-heading-m">If it was a mistake</h2>
          <p>It can be undone as a whole until {formatDay(keptUntil)}, while nobody has edited these people since.</p>
          <p>
            <Link to={pages.undo(id)}>Undo this import</Link>
          </p>
        </>
      )}
    </>
  )
}

const notes = (counts: PeopleImport['counts']): string =>
  [
    counts.same > 0 ? `${counted(counts.same, 'row')} said nothing new.` : '',
    counts['left-out'] > 0 ? `${counted(counts['left-out'], 'row')} were left out.` : '',
  ]
    .filter(Boolean)
    .join(' ')

function Undone({ started: { id, undoneAt } }: { started: PeopleImport }) {
  return (
    <>
      <p>
        What it brought was taken back{undoneAt === null ? '' : ` on ${formatInstant(undoneAt)}`}. You can upload the
        file again.
      </p>
      <div className="app-actions">
        <ButtonLink to="/people/import">Import a spreadsheet</ButtonLink>
        <Link to={pages.people(id)}>What it had brought, row by row</Link>
      </div>
    </>
  )
}
