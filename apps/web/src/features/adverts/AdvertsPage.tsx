import type { AdvertSummary } from '@elevate/contracts/adverts'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { advertsQuery } from './queries.ts'
import { placesWords, timingWords } from './words.ts'
import '../../styles/recruitment.scss'

/** What can be applied for now or soon, for anybody. */
export function AdvertsPage() {
  const [search] = useSearchParams()
  const list = useSuspenseInfiniteQuery(advertsQuery(search.get('organisation') ?? ''))
  const adverts = list.data.pages.flatMap(({ items }) => items)
  return (
    <Page title="Become a partner in patient safety">
      <p className="nhsuk-body-l">
        Partners are patients, carers and members of the public who work with NHS staff to make care safer. You do not
        need a qualification. What you have seen and lived through counts.
      </p>
      {adverts.length === 0 && <NothingOpen isNarrowed={search.has('organisation')} />}
      {adverts.length > 0 && (
        <ul className="app-adverts">
          {adverts.map((advert) => (
            <AdvertInList advert={advert} key={advert.slug} />
          ))}
        </ul>
      )}
      {list.hasNextPage && <ShowMore list={list} shown={adverts.length} what="adverts" />}
    </Page>
  )
}

function AdvertInList({ advert }: { advert: AdvertSummary }) {
  const { slug, title, organisation, summary, timeAsked, places } = advert
  return (
    <li className="app-advert">
      <h2 className="nhsuk-heading-m">
        <Link to={`/join/${slug}`}>{title}</Link>
      </h2>
      <p>
        {organisation.name}, {placesWords(places)}
      </p>
      {summary !== '' && <p>{summary}</p>}
      <p>{timeAsked}</p>
      <p>
        <strong>{timingWords(advert, new Date())}</strong>
      </p>
    </li>
  )
}

function NothingOpen({ isNarrowed }: { isNarrowed: boolean }) {
  return (
    <EmptyState heading="Nothing is open at the moment">
      <p>
        Recruitment opens from time to time, often for a few weeks. Look again here, or ask the patient safety team of
        your local hospital or health board when they plan the next one.
      </p>
      {isNarrowed && (
        <p>
          <Link to="/join">See what is open elsewhere</Link>
        </p>
      )}
    </EmptyState>
  )
}
