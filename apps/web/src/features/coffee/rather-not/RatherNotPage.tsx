import { type CoffeeRatherNot, type MyCoffeePlace, removeCoffeeRatherNot } from '@elevate/contracts/coffee-mine'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { myCoffeeQuery, refreshCoffee } from '../queries.ts'
import { ratherNotsQuery } from './queries.ts'
import { RatherNotForm } from './RatherNotForm.tsx'

/** A quiet page: names, no reasons, and exactly one reader. */
export function RatherNotPage() {
  const { data: mine } = useSuspenseQuery(myCoffeeQuery())
  const { data: list } = useSuspenseQuery(ratherNotsQuery())
  const places = mine.items.filter((place) => place.can.askToBeKeptApart)
  return (
    <Page back={{ to: '/coffee', text: 'Back to coffee roulette' }} title="People I would rather not be matched with">
      <p>
        <strong>Only you can see this page.</strong> Not the people you name, not your coordinator, not an
        administrator. No reason is asked. From now on the draw keeps you apart, and nobody can tell why.
      </p>
      <p>
        A match that you have already been told of stays. If you do not want to meet, you can drop out of that round.
      </p>
      <Named items={list.items} places={places} />
      {places.map((place) => (
        <RatherNotForm
          isNamed={places.length > 1}
          key={`${place.organisation.id}-${list.items.length}`}
          place={place}
          taken={list.items}
        />
      ))}
    </Page>
  )
}

type NamedProps = { items: readonly CoffeeRatherNot[]; places: readonly MyCoffeePlace[] }

function Named({ items, places }: NamedProps) {
  if (items.length === 0) return <p>You have named nobody.</p>
  const where = (id: string) => places.find(({ organisation }) => organisation.id === id)?.organisation.shortName
  return (
    <>
      <h2 className="nhsuk-heading-m">You are kept apart from</h2>
      <ul className="nhsuk-list nhsuk-list--border">
        {items.map((item) => (
          <li key={item.id}>
            <One item={item} where={places.length > 1 ? where(item.organisationId) : undefined} />
          </li>
        ))}
      </ul>
    </>
  )
}

function One({ item, where }: { item: CoffeeRatherNot; where: string | undefined }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const removing = useMutation({
    mutationFn: () => call(removeCoffeeRatherNot, { params: { ratherNotId: item.id } }),
    onSuccess: async () => {
      await refreshCoffee(queryClient)
      tellDone(`You can be matched with ${item.name} again`)
    },
  })
  return (
    <>
      <Fault fault={removing.error} />
      <div className="app-actions">
        <span>
          {item.name}
          {where !== undefined && `, ${where}`}
        </span>
        {item.can.remove && (
          <Button busy={removing.isPending && 'Taking off'} look="secondary" onClick={() => removing.mutate()} small>
            Take off<span className="nhsuk-u-visually-hidden"> {item.name}</span>
          </Button>
        )}
      </div>
    </>
  )
}
