namespace ParkRisk.Analysis.Siting;

/// <summary>Departments that sign the joint review (项目联审).</summary>
public enum Department
{
    /// <summary>发展改革.</summary>
    DevelopmentReform,

    /// <summary>自然资源和规划.</summary>
    Planning,

    /// <summary>住房城乡建设.</summary>
    Housing,

    /// <summary>应急管理.</summary>
    EmergencyManagement,

    /// <summary>生态环境.</summary>
    Ecology,
}

/// <summary>Names of the departments.</summary>
public static class DepartmentNames
{
    /// <summary>The name in both languages.</summary>
    /// <param name="department">Department.</param>
    public static BilingualText Of(Department department) => department switch
    {
        Department.DevelopmentReform => new("发展改革部门", "development and reform"),
        Department.Planning => new("自然资源和规划部门", "planning"),
        Department.Housing => new("住房城乡建设部门", "housing and urban-rural development"),
        Department.EmergencyManagement => new("应急管理部门", "emergency management"),
        Department.Ecology => new("生态环境部门", "ecology and environment"),
        _ => throw new ArgumentOutOfRangeException(nameof(department), department, "a department of the joint review"),
    };
}
