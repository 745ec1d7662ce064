import { FormControl } from '@/components/forms/form-control'
import { Button } from '@/components/ui/button'
import { CheckboxField, FieldStack, FileField } from '@/components/ui/field'
import { type FeedbackKind, feedbackRoute, kindSlugs, maxPhotos } from '@/lib/feedback/types'
import type { FormDefinition, FormField, FormValues } from '@/lib/forms/types'
import { formatBytes } from '@/lib/uploads/names'

export type KeptPhoto = { id: string; name: string; size: number }

type Props = {
  kind: FeedbackKind
  form: FormDefinition
  /** The form's own id: sent twice, it makes one feedback. */
  transactionId: string
  values: FormValues
  errors: Record<string, string>
  /** Photos of the last try. */
  photos: readonly KeptPhoto[]
}

/** It posts as it stands, photos and all, without any script. */
export function FeedbackForm({ kind, form, transactionId, values, errors, photos }: Props) {
  return (
    <form method="post" action={`${feedbackRoute}?loai=${kindSlugs[kind]}`} encType="multipart/form-data">
      <input type="hidden" name="transactionId" value={transactionId} />
      <div className="space-y-10">
        {form.sections.map((section) => (
          <section key={section.id} aria-labelledby={`${section.id}-ten`}>
            <h2 id={`${section.id}-ten`} className="mb-5 border-b-2 border-ink pb-2">
              {section.title}
            </h2>
            <FieldStack>
              {section.id === 'nguoi-gui' && <p>Ghi họ tên và ít nhất một cách liên lạc: số điện thoại, địa chỉ hoặc thư điện tử.</p>}
              {section.fields.map((field) =>
                field.kind === 'FILES' ? (
                  <PhotoField key={field.name} field={field} error={errors[field.name]} photos={photos} />
                ) : (
                  <FormControl key={field.name} field={field} value={values[field.name]} error={errors[field.name]} />
                ),
              )}
            </FieldStack>
          </section>
        ))}
      </div>
      <div className="mt-8 max-w-prose">
        <Button className="w-full sm:w-auto">Gửi phản ánh</Button>
        <p className="mt-2 text-sm text-muted">Gửi xong, ông/bà nhận một mã phản ánh và một mã bí mật để xem trả lời.</p>
      </div>
    </form>
  )
}

function PhotoField({ field, error, photos }: { field: FormField; error: string | undefined; photos: readonly KeptPhoto[] }) {
  return (
    <div className="space-y-3">
      {/* Browsers offer the camera for image types; HEIC is named since some do not count it among them. */}
      <FileField
        name={field.name}
        label={field.label}
        hint={field.hint}
        error={error}
        optional
        multiple={maxPhotos > 1}
        accept="image/jpeg,image/png,image/webp,image/heic,.heic,.heif"
      />
      {photos.length > 0 && (
        <fieldset>
          <legend className="mb-1 font-semibold">Ảnh đã nhận, không phải chọn lại</legend>
          {photos.map((photo) => (
            <CheckboxField
              key={photo.id}
              id={`boAnh-${photo.id}`}
              name="boAnh"
              value={photo.id}
              label={`Bỏ ảnh ${photo.name} (${formatBytes(photo.size)})`}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}
