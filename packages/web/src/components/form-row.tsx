import type { ReactNode } from 'react';

interface FormRowProps {
  id: string;
  label: string;
  required?: string | undefined;
  error?: ReactNode;
  warning?: ReactNode;
  side?: ReactNode;
  children: ReactNode;
}

/** Label, control and what is wrong with it, side by side; the control carries `id` and `aria-describedby={id}-note`. */
export function FormRow({ id, label, required, error, warning, side, children }: FormRowProps) {
  return (
    <div className="form-row">
      <label htmlFor={id}>
        {label}
        {required !== undefined && <span className="required" title={required}> *<span className="visually-hidden"> {required}</span></span>}
      </label>
      <div>
        {children}
        <div id={`${id}-note`}>
          {error !== undefined && error !== null && <div className="form-error" role="alert">{error}</div>}
          {warning !== undefined && warning !== null && <div className="form-warning">{warning}</div>}
        </div>
      </div>
      <div className="form-side">{side}</div>
    </div>
  );
}
