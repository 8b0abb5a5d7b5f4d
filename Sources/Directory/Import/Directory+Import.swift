internal import Database

extension Directory {
    /// Works out what an import would do; writes nothing. The files together are the whole school: who was imported before
    /// and is not in them leaves.
    /// - Throws: `DatabaseError` only; faults in the files are in the plan.
    package func planImport(
        _ files: [ImportFile],
        limits: ImportLimits = .standard,
        progress: @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportPlan {
        fatalError()
    }

    /// Does what was planned, in one transaction.
    package func apply(
        _ plan: ImportPlan,
        note: ChangeNote,
        confirmingLeavers: Bool = false,
        passwordsMustChange: Bool = true,
        progress: @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportSummary {
        fatalError()
    }
}
