import type { Advert } from '@elevate/contracts/adverts'

type CriteriaProps = Pick<Advert, 'criteria' | 'guaranteesInterview'>

/** Who would suit: what is needed, and what helps. */
export function Criteria({ criteria, guaranteesInterview }: CriteriaProps) {
  const of = (kind: 'essential' | 'desirable') => criteria.filter((criterion) => criterion.kind === kind)
  return (
    <>
      <h2 className="nhsuk-heading-m">Who we are looking for</h2>
      <Group criteria={of('essential')} title="You need" />
      <Group criteria={of('desirable')} title="It would also help, but is not needed" />
      {guaranteesInterview && <p>Everybody who shows all that is needed is invited to an interview.</p>}
    </>
  )
}

function Group({ title, criteria }: { title: string; criteria: Advert['criteria'] }) {
  if (criteria.length === 0) return null
  return (
    <>
      <h3 className="nhsuk-heading-s">{title}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {criteria.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}
