import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { importsQuery } from './queries.ts'
import { pages } from './steps.ts'
import { counted, inDigits, stateWords } from './words.ts'

export function ImportsPage() {
  const list = useSuspenseInfiniteQuery(importsQuery())
  const imports = list.data.pages.flatMap(({ items }) => items)
  return (
    <Page back={{ to: '/people', text: 'Back to people' }} title="Imports" wide>
      {imports.length === 0 ? (
        <EmptyState heading="Nothing was imported yet">
          <p>Spreadsheets that you or your colleagues import are listed here, with what they brought.</p>
          <ButtonLink to="/people/import">Import a spreadsheet</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <ButtonLink to="/people/import">Import a spreadsheet</ButtonLink>
          <StackingTable
            caption={`${counted(imports.length, 'import')}, latest first`}
            columns={[
              {
                key: 'file',
                heading: 'File',
                cell: ({ id, fileName, uploadedAt }) => (
                  <Link to={pages.overview(id)}>
                    {fileName}
                    <span className="nhsuk-u-visually-hidden">, uploaded on {formatInstant(uploadedAt)}</span>
                  </Link>
                ),
              },
              {
                key: 'uploaded',
                heading: 'Uploaded',
                cell: ({ uploadedAt, uploadedBy }) =>
                  `${formatInstant(uploadedAt)}${uploadedBy === null ? '' : `, by ${uploadedBy}`}`,
              },
              {
                key: 'state',
                heading: 'State',
                cell: ({ state }) => (
                  <strong className={`nhsuk-tag nhsuk-tag--${stateWords[state].tag}`}>{stateWords[state].text}</strong>
                ),
              },
              { key: 'rows', heading: 'Rows', isNumber: true, cell: ({ rowCount }) => inDigits(rowCount) },
              { key: 'new', heading: 'New', isNumber: true, cell: ({ counts }) => inDigits(counts.new) },
              { key: 'changed', heading: 'Changed', isNumber: true, cell: ({ counts }) => inDigits(counts.changed) },
            ]}
            rowKey={({ id }) => id}
            rows={imports}
          />
        </>
      )}
      <ShowMore list={list} shown={imports.length} what="imports" />
    </Page>
  )
}
