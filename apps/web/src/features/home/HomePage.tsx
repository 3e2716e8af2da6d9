import { Suspense } from 'react'
import { type HomeCard, homeCards } from '../../app/home-cards.ts'
import { useHat } from '../../app/session/hat.ts'
import { useMe } from '../../app/session/me.ts'
import { Page } from '../../ui/Page.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { FirstThing } from './FirstThing.tsx'
import { NoRole } from './NoRole.tsx'

/** What is next for me, then what needs me, what is coming up and who my people are. */
export function HomePage() {
  const me = useMe()
  const hat = useHat()
  const cards = homeCards.filter((card) => card.isFor(me, hat))
  const of = (area: HomeCard['area']) => cards.filter((card) => card.area === area)
  return (
    <Page key={hat} title={`Hello ${me.person.name}`}>
      {hat === undefined ? <NoRole /> : <Next cards={of('next')} />}
      <Area cards={of('needs-you')} heading="Needs you" />
      <Area cards={of('coming-up')} heading="Coming up" />
      <Area cards={of('your-people')} heading="Your people" />
    </Page>
  )
}

function Next({ cards }: { cards: HomeCard[] }) {
  if (cards.length === 0) return <FirstThing />
  return cards.map(({ key, Card }) => (
    <Suspense fallback={<Skeleton lines={2} />} key={key}>
      <Card />
    </Suspense>
  ))
}

function Area({ heading, cards }: { heading: string; cards: HomeCard[] }) {
  if (cards.length === 0) return null
  return (
    <section className="app-home-area">
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="app-cards">
        {cards.map(({ key, Card }) => (
          <li key={key}>
            <Suspense fallback={<Skeleton lines={3} />}>
              <Card />
            </Suspense>
          </li>
        ))}
      </ul>
    </section>
  )
}
