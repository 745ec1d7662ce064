'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { teachSynonymAction } from '@/lib/search-words/actions'

/** Teaches a phrase, after looking at what people would find. `phrase`: the one that the list was asked about. */
export function SynonymForm({ phrase }: { phrase: string }) {
  const form = useAnswer(teachSynonymAction)
  const tried = form.data
  return (
    <form action={form.formAction} key={JSON.stringify(tried?.given ?? null)}>
      <ErrorSummary title="Chưa dạy được" message={form.message} errors={form.errors} />
      <FieldStack>
        <TextField
          label="Người dân gõ"
          hint="Từ hoặc cụm từ, có dấu hay không dấu đều được. Ví dụ: làm lý."
          maxLength={60}
          required
          {...form.text('phrase', tried?.given.phrase ?? phrase)}
        />
        <TextField
          label="Là thủ tục mã"
          hint="Khi cụm từ chỉ đúng một việc. Ví dụ: 1.000894. Mã ghi ở đầu trang của thủ tục và ở danh sách “Thử tìm”."
          maxLength={60}
          width="code"
          optional
          {...form.text('code', tried?.given.code)}
        />
        <TextField
          label="Hoặc cùng nghĩa với"
          hint="Khi cụm từ là cách nói khác của những từ máy đã hiểu. Ví dụ: đăng ký kết hôn."
          maxLength={100}
          optional
          {...form.text('meaning', tried?.given.meaning)}
        />
        {tried && <Trial {...tried} />}
        <p className="flex flex-wrap gap-3">
          <Button look="secondary" name="step" value="thu" disabled={form.pending}>
            Thử tìm
          </Button>
          <SubmitButton pending={form.pending}>Dạy máy tìm</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

type Found = { code: string; name: string }

function Trial({ given, before, after }: { given: { phrase: string }; before: Found[]; after: Found[] }) {
  return (
    <section aria-label="Kết quả thử tìm" role="status" className="border-2 border-line p-4">
      <p className="font-semibold">Gõ “{given.phrase}” sẽ thấy (chưa lưu):</p>
      <FoundList found={after} />
      <p className="mt-4 font-semibold">Hiện nay đang thấy:</p>
      <FoundList found={before} />
    </section>
  )
}

function FoundList({ found }: { found: Found[] }) {
  if (found.length === 0) return <p className="mt-1">Không có thủ tục nào.</p>
  return (
    <ol className="mt-1 list-decimal pl-6">
      {found.map(({ code, name }) => (
        <li key={code}>
          {name} <span className="whitespace-nowrap text-muted tabular-nums">({code})</span>
        </li>
      ))}
    </ol>
  )
}
