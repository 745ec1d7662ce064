/** A word that means several things: the question, and each meaning as a link. */
export function SearchChoiceBox({ choice }: { choice: { question: string; options: readonly { label: string; query: string }[] } }) {
  return (
    <section aria-labelledby="chon-viec" className="mt-6 max-w-prose border-l-4 border-sky bg-sky-pale p-4">
      <h2 id="chon-viec" className="text-lg">
        {choice.question}
      </h2>
      <ul className="mt-2">
        {choice.options.map((option) => (
          <li key={option.query}>
            <a href={`/tim-kiem?q=${encodeURIComponent(option.query)}`} className="inline-flex min-h-11 items-center">
              {option.label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
