import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import { accessWords, hostNames, placesWords, wayWords, whenWords } from '../words.ts'

const isAddress = (text: string): boolean => /^https?:\/\//.test(text)

export function SessionFacts({ dropIn }: { dropIn: DropIn }) {
  const access = accessWords(dropIn)
  const facts: Fact[] = [
    { name: 'When', value: `${whenWords(dropIn)} (UK time)` },
    { name: 'How', value: <Where dropIn={dropIn} /> },
    { name: dropIn.hosts.length > 1 ? 'Hosts' : 'Host', value: hostNames(dropIn) || 'To be announced' },
    { name: 'Places', value: placesWords(dropIn) },
  ]
  if (access.length > 0 || dropIn.accessNote !== '')
    facts.push({
      name: 'Access',
      value: (
        <>
          {access.length > 0 && <p>{access.join(', ')}</p>}
          {dropIn.accessNote !== '' && <p className="app-typed">{dropIn.accessNote}</p>}
        </>
      ),
    })
  return <Facts facts={facts} />
}

/** The link for who may have it; for the others, how to get it. */
function Where({ dropIn }: { dropIn: DropIn }) {
  const { way, place, link } = dropIn
  return (
    <>
      <p>
        {wayWords[way]}
        {place !== '' && `: ${place}`}
      </p>
      {way !== 'in-person' && link === null && <p>People with a place can see the link.</p>}
      {link && <p>{isAddress(link) ? <a href={link}>Join the session</a> : link}</p>}
    </>
  )
}
