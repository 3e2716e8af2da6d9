import { lazy, Suspense } from 'react'
import { type HomeCard, homeCards } from '../../app/home-cards.ts'
import { useHat } from '../../app/session/hat.ts'
import { useMe } from '../../app/session/me.ts'
import { Page } from '../../ui/Page.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { FirstThing } from './FirstThing.tsx'
import { NoRole } from './NoRole.tsx'

const CoordinatorHome = lazy(async () => ({ default: (await import('./CoordinatorHome.tsx')).CoordinatorHome }))
const MentorHome = lazy(async () => ({ default: (await import('./MentorHome.tsx')).MentorHome }))
const PartnerHome = lazy(async () => ({ default: (await import('./PartnerHome.tsx')).PartnerHome }))

/** A room for each: coordinator at a desk, mentor with one hand, partner with one thing at a time. */
export function HomePage() {
  const me = useMe()
  const hat = useHat()
  const cards = homeCards.filter((card) => card.isFor(me, hat))
  const title = `Hello ${me.person.name}`
  if (hat === 'coordinator') {
    return (
      <Page key={hat} title={title} wide>
        <Suspense fallback={<Skeleton lines={6} />}>
          <CoordinatorHome cards={cards.map(({ key, Card }) => <Card key={key} />)} />
        </Suspense>
      </Page>
    )
  }
  return (
    <Page key={hat} title={title}>
      {hat === undefined && <NoRole />}
      <Suspense fallback={<Skeleton lines={6} />}>
        {hat === 'partner' && <PartnerHome />}
        {hat === 'mentor' && <MentorHome />}
      </Suspense>
      {(hat === 'applicant' || hat === 'panel-member' || hat === 'administrator') && <Cards cards={cards} />}
    </Page>
  )
}

function Cards({ cards }: { cards: HomeCard[] }) {
  if (cards.length === 0) return <FirstThing />
  return cards.map(({ key, Card }) => (
    <Suspense fallback={<Skeleton lines={2} />} key={key}>
      <Card />
    </Suspense>
  ))
}
