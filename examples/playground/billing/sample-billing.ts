/** Made up: what was done for two customers in spring 2026, and by which terms it is paid. */
export const sampleBilling = {
  interventions: `id,ticketNumber,customer,mode,cause,expert,startedAt,endedAt,done
i1,2026-000123,bianchi,online,technicalAdvice,Marco,2026-03-12T10:00+01:00,2026-03-12T10:31+01:00,Payslip layout
i2,2026-000123,bianchi,phone,softwareFault,Marco,2026-03-12T15:00+01:00,2026-03-12T15:20+01:00,"Error 1042, fixed in 8.2"
i3,2026-000131,bianchi,onSite,technicalAdvice,Giulia,2026-03-18T09:00+01:00,2026-03-18T11:10+01:00,Archive moved
i4,2026-000140,verdi,online,regulatoryAdvice,Giulia,2026-03-24T14:30+01:00,2026-03-24T15:30+01:00,Parental leave
i5,2026-000140,verdi,internal,regulatoryAdvice,Marco,2026-03-25T09:00+01:00,2026-03-25T09:50+01:00,Answers written down
i6,2026-000152,verdi,online,technicalAdvice,Marco,2026-03-31T22:10Z,2026-03-31T22:50Z,In Rome already April
i7,2026-000155,bianchi,internal,technicalAdvice,Giulia,2026-03-29T01:30+01:00,2026-03-29T03:30+02:00,The clocks went forward
`,
  terms: `{
  "priceLists": [
    {
      "currency": "EUR",
      "versions": [
        {
          "from": "2026-01-01",
          "pricePerHour": { "email": "70.00", "phone": "80.00", "online": "80.00", "internal": "70.00", "onSite": "100.00" },
          "callOutFee": { "onSite": "35.00" }
        }
      ]
    }
  ],
  "customers": [
    { "id": "bianchi", "name": "Studio Bianchi", "vat": { "rate": "22" } },
    { "id": "verdi", "name": "Verdi & Figli", "vat": { "rate": "22" } }
  ],
  "agreements": [
    { "kind": "prepaidPack", "id": "pack-2026", "customer": "verdi", "from": "2026-01-01", "to": "2026-12-31", "minutes": 90 }
  ]
}
`,
};
