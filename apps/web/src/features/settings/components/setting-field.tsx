import { Field, fieldLook } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { Switch } from '../../../ui/switch';
import type { Setting } from '../sections';

interface FieldProps {
  setting: Setting;
  value: string | boolean;
  error: string | undefined;
  onChange(value: string | boolean): void;
}

/** One setting, in the form that suits it. */
export function SettingField({ setting, value, error, onChange }: FieldProps) {
  const { label, kind, hint } = setting;
  if (kind === 'switch')
    return (
      <Switch
        label={label}
        detail={hint ?? (value ? 'On' : 'Off')}
        isOn={value === true}
        isBusy={false}
        onChange={onChange}
      />
    );
  if (kind === 'poolModel') return <PoolModel value={String(value)} label={label} onChange={onChange} />;
  return (
    <Field label={label} error={error} hint={hint}>
      {(id, describedBy) => (
        <Control
          {...{ setting, onChange }}
          value={String(value)}
          shared={{ id, 'aria-describedby': describedBy, 'aria-invalid': error !== undefined }}
        />
      )}
    </Field>
  );
}

interface ControlProps {
  setting: Setting;
  value: string;
  shared: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean };
  onChange(value: string): void;
}

/** Seconds between the times that can be picked. */
const QUARTER_HOUR = 900;

function Control({ setting: { kind, unit }, value, shared, onChange }: ControlProps) {
  if (kind === 'zone') return <Zone {...{ value, shared, onChange }} />;
  if (kind === 'longText') {
    return (
      <textarea
        {...shared}
        rows={3}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${fieldLook} py-2`}
      />
    );
  }
  const isNumber = kind === 'number' || kind === 'months';
  return (
    <span className="flex items-center gap-2">
      <input
        {...shared}
        placeholder={kind === 'months' ? 'Never' : undefined}
        type={kind === 'phone' ? 'tel' : kind === 'clock' ? 'time' : 'text'}
        step={kind === 'clock' ? QUARTER_HOUR : undefined}
        inputMode={isNumber ? 'numeric' : undefined}
        autoComplete={kind === 'phone' ? 'tel' : 'off'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${fieldLook} ${isNumber ? 'w-24!' : kind === 'minutesList' || kind === 'clock' ? 'w-40!' : ''}`}
      />
      {unit && <span className="text-small text-text-2">{unit}</span>}
    </span>
  );
}

function Zone({ value, shared, onChange }: Omit<ControlProps, 'setting'>) {
  const known = Intl.supportedValuesOf('timeZone');
  return (
    <select {...shared} value={value} onChange={(event) => onChange(event.target.value)} className={fieldLook}>
      {(known.includes(value) ? known : [value, ...known]).map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </select>
  );
}

const POOL_MODELS = [
  { value: 'inactivity', label: 'After a quiet while' },
  { value: 'bookings', label: 'After the last booking' },
] as const;

const PoolModel = ({ value, label, onChange }: { value: string; label: string; onChange(value: string): void }) => (
  <div className="flex flex-col gap-1">
    <span aria-hidden className="text-small text-text-2">
      {label}
    </span>
    <Segmented
      label={label}
      value={value === 'bookings' ? 'bookings' : 'inactivity'}
      options={POOL_MODELS}
      onChange={onChange}
    />
  </div>
);
