import { linksIn } from './links-in.ts'

/** A mail's plain text, with its links to follow as one would in a mail program. */
export function MailText({ text }: { text: string }) {
  return (
    <div className="app-mail">
      {linksIn(text).map(({ at, text: part, isLink }) =>
        isLink ? (
          <a href={part} key={at}>
            {part}
          </a>
        ) : (
          <span key={at}>{part}</span>
        ),
      )}
    </div>
  )
}
