import type { CheckInGroupFigure, CheckInGroupResult } from '@elevate/contracts/check-in-programmes'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { BarPicture } from '../../../ui/pictures/BarPicture.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { OrganisationChoice } from '../../coffee/OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { HoldLink } from '../../legal-holds/HoldLink.tsx'
import { monthOf } from '../words.ts'
import { resultsQuery } from './queries.ts'

/** How the group is: never who, never fewer than five, and nothing that subtraction could tell. */
export function ResultsPage() {
  const { id, name } = useOrganisation()
  const list = useSuspenseInfiniteQuery(resultsQuery(id))
  const about = useAbout()
  const results = list.data.pages.flatMap(({ items }) => items)
  return (
    <Page
      back={{ to: about('/check-ins/programme', id), text: 'Back to check-ins' }}
      caption={name}
      title="How the group is"
    >
      <OrganisationChoice />
      <p>
        Worked out once, when a check-in is over, from answers to leads and anonymous ones. Numbers are given in fives,
        rounded down: "at least 5" is 5 to 9. Where fewer than five people answered, or where somebody could work out
        what fewer than five have said, nothing is shown.
      </p>
      {results.length === 0 && (
        <EmptyState heading="No check-in is over yet">
          <p>The first results are here on the day after a check-in has ended.</p>
        </EmptyState>
      )}
      {results.map((result) => (
        <Result key={result.checkInId} result={result} />
      ))}
      <ShowMore list={list} shown={results.length} what="check-ins" />
    </Page>
  )
}

function Result({ result }: { result: CheckInGroupResult }) {
  const { opensOn, closesOn, figures, words } = result
  const shown = figures.filter(({ answered }) => answered !== null)
  return (
    <section aria-label={`Check-in of ${monthOf(opensOn)}`}>
      <h2 className="nhsuk-heading-l">
        {monthOf(opensOn)} <span className="nhsuk-caption-m">until {formatDay(closesOn)}</span>
      </h2>
      {shown.length === 0 && (
        <p>
          Too few people answered to show anything. Numbers under five in a group are not shown, so that nobody can be
          told from them.
        </p>
      )}
      {shown.map((figure) => (
        <Figure figure={figure} key={figure.question.key} month={monthOf(opensOn)} />
      ))}
      {words
        .filter(({ texts }) => texts.length > 0)
        .map(({ question, texts }) => (
          <Words key={question} question={question} texts={texts} />
        ))}
      <p>
        <HoldLink id={result.checkInId} kind="check-in" of={`the check-in of ${monthOf(opensOn)}`} />
      </p>
    </section>
  )
}

function Figure({ figure, month }: { figure: CheckInGroupFigure; month: string }) {
  const { question, answered, options } = figure
  return (
    <BarPicture
      bars={options.map(({ label, atLeast }) => ({
        key: label,
        label,
        count: atLeast,
        ...(atLeast === null ? {} : { note: 'at least' }),
      }))}
      counts="People, at least"
      heading={`${question.text} At least ${answered} answered in ${month}`}
      of="Answer"
    />
  )
}

function Words({ question, texts }: { question: string; texts: string[] }) {
  return (
    <>
      <h3 className="nhsuk-heading-m">{question}</h3>
      <p className="app-reference">Written without names, in no order.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {texts.map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same.
          <li key={place}>{text}</li>
        ))}
      </ul>
    </>
  )
}
