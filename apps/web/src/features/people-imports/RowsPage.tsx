import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { type ImportOutcome, importOutcomes } from '@elevate/contracts/people-vocabulary'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { InTheWay } from './InTheWay.tsx'
import { OutcomeLinks } from './OutcomeLinks.tsx'
import { importQuery, importRowsQuery } from './queries.ts'
import { RowsTable } from './RowsTable.tsx'
import { pages } from './steps.ts'
import { outcomeWords } from './words.ts'

export function RowsPage() {
  const { importId = '' } = useParams()
  const { data: started } = useSuspenseQuery(importQuery(importId))
  const isDone = started.state === 'imported' || started.state === 'undone'
  return (
    <Page
      back={{ to: pages.overview(importId), text: 'Back to this import' }}
      caption={started.fileName}
      title={isDone ? 'What was imported' : 'Check the people'}
      wide
    >
      {!isDone && <p>Nothing is saved yet. This is what the import would do with each row of your file.</p>}
      {started.columnRemarks.map(({ column, header, says }) => (
        <p key={column}>
          <strong>{header}:</strong> {says}
        </p>
      ))}
      <OutcomeLinks counts={started.counts} rowCount={started.rowCount} />
      {started.can.change && <InTheWay started={started} />}
      <Rows started={started} />
      {started.can.apply && <Onwards started={started} />}
    </Page>
  )
}

function Onwards({ started: { id, counts } }: { started: PeopleImport }) {
  if (counts.new + counts.changed > 0) {
    return <ButtonLink to={pages.confirm(id)}>Continue to the import</ButtonLink>
  }
  return (
    <p>
      There is nothing to import: Elevate knows all of it. You can{' '}
      <Link to={pages.discard(id)}>delete this import</Link>.
    </p>
  )
}

/** What was shown stays until the rows of the next version or kind are there, so that nobody loses their place. */
function Rows({ started }: { started: PeopleImport }) {
  const [search] = useSearchParams()
  const version = useDeferredValue(started.version)
  const outcome = useDeferredValue(outcomeIn(search))
  const list = useSuspenseInfiniteQuery(importRowsQuery(started.id, version, outcome))
  const rows = list.data.pages.flatMap(({ items }) => items)
  const status = useFocusAfterDecision(version)
  return (
    <>
      <p ref={status} tabIndex={-1}>
        {outcome ? outcomeWords[outcome].says : `Every row of your file, in its order.`}
      </p>
      {rows.length === 0 ? <p role="status">There is no such row.</p> : <RowsTable rows={rows} started={started} />}
      <ShowMore list={list} shown={rows.length} what="rows" />
    </>
  )
}

/** The button that was pressed may be gone with its row; the keyboard then goes on from the top of the table. */
function useFocusAfterDecision(version: number) {
  const place = useRef<HTMLParagraphElement>(null)
  const shown = useRef(version)
  useEffect(() => {
    if (shown.current === version) return
    shown.current = version
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [version])
  return place
}

const outcomeIn = (search: URLSearchParams): ImportOutcome | undefined =>
  importOutcomes.find((outcome) => outcome === search.get('outcome'))
