/** All sentences of the generator: those of running text, those of shorthand, and questions. */
export { askingAbout, askingPlain } from './sentences/asking.ts';
export { clinical } from './sentences/clinical.ts';
export { naming } from './sentences/naming.ts';
export { terseClinical } from './sentences/terse-clinical.ts';
export { terseNaming } from './sentences/terse-naming.ts';

/** Headings of sections. */
export const headings =
  `CHIEF COMPLAINT|HISTORY OF PRESENT ILLNESS|HPI|PAST MEDICAL HISTORY|SOCIAL HISTORY|FAMILY HISTORY|MEDICATIONS|Current Medications|ALLERGIES|REVIEW OF SYSTEMS|ROS|PHYSICAL EXAM|Physical Examination|VITALS|Vital Signs|LABS|RESULTS|IMAGING|ASSESSMENT|ASSESSMENT AND PLAN|A/P|PLAN|IMPRESSION|Impression|INSTRUCTIONS|Discharge Instructions|SUBJECTIVE|OBJECTIVE|PROCEDURE|Procedure Note|FINDINGS|Hospital Course|Constitutional|Cardiovascular|Musculoskeletal|Eyes|Neck|Skin|Gastrointestinal|Neurological|CURRENT MEDICATIONS|SURGICAL HISTORY|Interval History|Reason for Visit|Problem List|Immunizations|Patient Agreements|Diagnosis|DIAGNOSES|Recommendations|Follow-up|Disposition|Goals of Care|Treatment Plan|Wound Care|Telephone Encounter|Nursing Note|Progress Note`.split(
    '|',
  );
